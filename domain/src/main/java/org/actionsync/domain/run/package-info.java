/**
 * One pass over a campaign link and what it counted.
 *
 * <p>Start at {@link org.actionsync.domain.run.Run}. Uses nothing but the JDK.
 */
@NullMarked
package org.actionsync.domain.run;

import org.jspecify.annotations.NullMarked;
