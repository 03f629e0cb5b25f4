/**
 * The architecture, as rules that a build can break.
 *
 * <p>Start at {@code Rules}: one line per rule, in words, with the reason where it is not plain.
 * {@code ArchitectureTest} holds them against all modules; {@code PlantedViolationsTest} holds the
 * same rules against {@code planted}, a small copy of our packages in which each rule is broken
 * once, because a rule that has never failed may be checking nothing.
 *
 * <p>Uses ArchUnit, and of our own code nothing but its byte code.
 */
@NullMarked
package org.actionsync.architecture;

import org.jspecify.annotations.NullMarked;
