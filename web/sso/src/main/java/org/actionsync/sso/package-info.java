/**
 * Signing in at an identity provider, by OpenID Connect: a WAR of its own, because the server knows
 * one way to sign in for each, and chooses it when it is deployed, not when an operator sets one.
 *
 * <p>Start at {@link org.actionsync.sso.SignedInAtProvider}: whoever gets that far has signed in
 * there, and is handed over to the other WAR, which opens a session for them and never hears of
 * OpenID Connect. Without a provider there is nothing here.
 *
 * <p>Uses the server's own OpenID Connect client, and nothing of ours.
 */
@NullMarked
package org.actionsync.sso;

import org.jspecify.annotations.NullMarked;
