/** Tests of the simulator over HTTP, against the documented payloads. */
@NullMarked
package org.actionsync.simulator;

import org.jspecify.annotations.NullMarked;
