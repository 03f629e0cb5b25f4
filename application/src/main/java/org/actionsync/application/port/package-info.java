/**
 * What the use cases need from the outside, and the words they exchange with it.
 *
 * <p>Start at {@link org.actionsync.application.port.ContactDirectory}, which both services
 * implement, and at {@link org.actionsync.application.port.Cases}, from which a run plans. Every
 * port has an in-memory twin in the tests, and both pass the same contract.
 *
 * <p>Uses the domain. Implementations own their transactions: every method is one.
 */
@NullMarked
package org.actionsync.application.port;

import org.jspecify.annotations.NullMarked;
