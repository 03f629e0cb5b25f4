/**
 * Our packages in small, with every rule of the architecture broken once, on purpose.
 *
 * <p>Start at {@code PlantedViolationsTest}, which lists what is broken where. Nothing here is ever
 * run. The packages below this one have no {@code package-info}, which is one of the rules broken.
 *
 * <p>Uses whatever it must not.
 */
@NullMarked
package org.actionsync.architecture.planted;

import org.jspecify.annotations.NullMarked;
