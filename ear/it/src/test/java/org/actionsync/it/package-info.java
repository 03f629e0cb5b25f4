/**
 * Promises to users, kept by the EAR that ships on the server that ships: few, and each worth a
 * boot.
 *
 * <p>Start at {@code SignInIT}. {@code TheEar} is the file that the build made, {@code GraphQL}
 * speaks to it as a front end would. Whatever can be seen without a server is tested in its own
 * module.
 *
 * <p>Tests tagged {@code own-servers} start, stop and kill servers of their own, and two of them
 * run at the same time. Those tagged {@code long} too have a profile each.
 *
 * <p>Uses no class of the other modules: what is not said over HTTP is not promised.
 */
@NullMarked
package org.actionsync.it;

import org.jspecify.annotations.NullMarked;
