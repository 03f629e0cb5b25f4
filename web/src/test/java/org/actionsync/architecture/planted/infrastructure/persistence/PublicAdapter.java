package org.actionsync.architecture.planted.infrastructure.persistence;

import org.actionsync.architecture.planted.application.port.Store;

/** An adapter that everybody can name. */
public class PublicAdapter implements Store {}
