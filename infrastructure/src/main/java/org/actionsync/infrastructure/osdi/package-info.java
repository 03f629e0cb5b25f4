/**
 * What Action Network and Action Builder have in common: both speak OSDI over HAL, with the same
 * collections, shapes and limits.
 *
 * <p>Start at {@link org.actionsync.infrastructure.osdi.Reading}, which pages through people and
 * taggings, and at {@link org.actionsync.infrastructure.osdi.Calls}, through which every single
 * call goes: it keeps to the call limit of the key, counts, repeats what is safe to repeat, and
 * turns statuses into the kinds of failure of the ports. There is no way around it.
 *
 * <p>Uses the ports, MicroProfile REST Client and Config, Failsafe and libphonenumber. Knows
 * neither of the two adapters; they use it. The JSON shapes and {@link
 * org.actionsync.infrastructure.osdi.OsdiApi} are public because the JSON and REST libraries of the
 * server reach only what is.
 */
@NullMarked
package org.actionsync.infrastructure.osdi;

import org.jspecify.annotations.NullMarked;
