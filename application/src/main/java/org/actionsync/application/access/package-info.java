/**
 * Who comes in: users with passwords, the sessions of browsers, and tokens of programs.
 *
 * <p>Start at {@link org.actionsync.application.access.SignIn}. What those who are in may do is
 * decided where they ask for it; here is only known which role they have. Nothing that opens the
 * door is ever stored: passwords as slow hashes, the long random texts of sessions and tokens as
 * quick ones.
 *
 * <p>Uses the ports, and {@code SetUpRefused} for what an admin cannot have.
 */
@NullMarked
package org.actionsync.application.access;

import org.jspecify.annotations.NullMarked;
