/**
 * The configuration as a file: what is linked, mapped and adjusted, in words that mean the same on
 * another server, and without any secret.
 *
 * <p>Start at {@link org.actionsync.application.configuration.CompareConfiguration}: it decides
 * what a file would change and what stands against that, without changing anything. {@link
 * org.actionsync.application.configuration.ImportConfiguration} then does exactly that, through the
 * use cases that admins use one by one. How a file looks as text is not known here.
 *
 * <p>Uses the ports, the domain, {@code application.linking} to change things, and {@code
 * application.integration} to look around in both services.
 */
@NullMarked
package org.actionsync.application.configuration;

import org.jspecify.annotations.NullMarked;
