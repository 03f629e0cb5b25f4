/**
 * Forgetting a person for good.
 *
 * <p>Start at {@link org.actionsync.application.erasure.ErasePerson}. That they never come back is
 * seen to where people are taken in: {@link org.actionsync.application.port.Snapshots} and the
 * look-ups before somebody is made.
 *
 * <p>Uses the ports and the domain.
 */
@NullMarked
package org.actionsync.application.erasure;

import org.jspecify.annotations.NullMarked;
