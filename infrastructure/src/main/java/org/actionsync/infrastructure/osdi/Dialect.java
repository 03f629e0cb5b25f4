package org.actionsync.infrastructure.osdi;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Side;

/**
 * In what the services differ when people are read.
 *
 * @param side which service
 * @param precision how exact its dates are
 * @param contact reads a person; empty without an identifier of the service
 */
public record Dialect(
    Side side, ChronoUnit precision, Function<PersonJson, Optional<Contact>> contact) {}
