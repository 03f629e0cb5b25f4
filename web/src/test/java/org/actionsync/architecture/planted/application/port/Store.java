package org.actionsync.architecture.planted.application.port;

/** A port, for an adapter to implement. */
public interface Store {}
