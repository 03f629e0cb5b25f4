/**
 * Everything that is stored, in a database that Hibernate reads and Flyway lays out.
 *
 * <p>Start at {@code db/migration}, where the tables are, then at the port that interests you in
 * {@code application.port}: {@code JpaRuns} implements {@code Runs}, and so on. A {@code *Row} is
 * how something is stored and turns itself into the record of the port; a {@code *Json} writes one
 * kind of value as text and reads what any earlier version wrote. Every method of an adapter is one
 * transaction, or joins the one there is.
 *
 * <p>Queries and migrations are for H2 and PostgreSQL alike. Uses the ports, the domain and {@code
 * infrastructure.security}; nothing here is public but what Hibernate has to find.
 */
@NullMarked
package org.actionsync.infrastructure.persistence;

import org.jspecify.annotations.NullMarked;
