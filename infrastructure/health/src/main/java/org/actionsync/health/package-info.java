/**
 * What the server answers under {@code /health} on its management port.
 *
 * <p>{@code ProcessIsLive}: somebody is at home; a restart would help if not. {@code
 * DatabaseAnswers}: requests can be served. {@link org.actionsync.health.LinksAreFresh}: how long
 * ago each link had its last complete run. That one stands under readiness because MicroProfile has
 * no better place, but it is down only where an admin asks for it: a node whose links are stale can
 * still be looked at, and every other node would be taken out of service with it.
 *
 * <p>A jar of its own, in the EAR beside the WAR, because WildFly finds health checks only there
 * (WFLY-12835). It sees nothing of the WAR; the WAR tells it what it has to know.
 */
@NullMarked
package org.actionsync.health;

import org.jspecify.annotations.NullMarked;
