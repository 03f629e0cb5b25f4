/**
 * What every port promises, as tests that its in-memory twin and its real adapter both pass.
 *
 * <p>Start at any {@code *Contract}: a module that has an implementation extends it and says where
 * the implementation comes from. Uses the ports and the domain.
 */
@NullMarked
package org.actionsync.application.contract;

import org.jspecify.annotations.NullMarked;
