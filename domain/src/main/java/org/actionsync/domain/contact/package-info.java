/**
 * What both services know about a person, in one set of words.
 *
 * <p>Uses nothing but the JDK.
 */
@NullMarked
package org.actionsync.domain.contact;

import org.jspecify.annotations.NullMarked;
