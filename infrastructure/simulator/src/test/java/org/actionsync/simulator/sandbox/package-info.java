/**
 * What the sandbox asks of the server, without a server.
 *
 * <p>Start at {@code SetUpTest}. {@code AnsweringServer} answers what each test tells it to.
 *
 * <p>Uses the sandbox and JDK's own HTTP server.
 */
@NullMarked
package org.actionsync.simulator.sandbox;

import org.jspecify.annotations.NullMarked;
