/**
 * Keeping the keys of groups and organizations secret at rest.
 *
 * <p>Start at {@link org.actionsync.infrastructure.security.KeyCipher}, which encrypts them under
 * the master key that {@link org.actionsync.infrastructure.security.MasterKey} finds. {@link
 * org.actionsync.infrastructure.security.PersonPrints} makes the hashes of those who were erased.
 *
 * <p>Uses the application's {@code ApiKey} and the JDK's cryptography.
 */
@NullMarked
package org.actionsync.infrastructure.security;

import org.jspecify.annotations.NullMarked;
