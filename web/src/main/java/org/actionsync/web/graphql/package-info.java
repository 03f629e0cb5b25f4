/**
 * What front-end teams and the console talk to: the GraphQL schema, and who may use which part of
 * it.
 *
 * <p>Start at {@link org.actionsync.web.graphql.MeApi}: an {@code *Api} class is a thin list of
 * queries and mutations, each of which hands its work to one use case and returns a {@code *View}.
 * Arguments that belong together are an {@code *Input}. The schema is made from these classes
 * alone, so no type of another module may appear in a signature: the schema builder does not see
 * it.
 *
 * <p>A request comes in through {@code GraphQLEndpoint}; {@code RoleGate} lets viewers ask and
 * admins change without any annotation to remember; {@code AuditGate} has every mutation written
 * down, by the rules in {@code AuditRule}; what goes wrong leaves as a {@link
 * org.actionsync.web.graphql.CodedException} with its {@link org.actionsync.web.graphql.ErrorCode},
 * and everything else as {@code INTERNAL}, by {@code CodedErrors}.
 *
 * <p>Uses the use cases of {@code application} and the words of {@code domain}. Never {@code
 * infrastructure}, which is not even on its compile class path.
 */
@NullMarked
package org.actionsync.web.graphql;

import org.jspecify.annotations.NullMarked;
