package org.actionsync.architecture.planted.domain.run;

/** What every other package of the domain uses, although it is read last. */
public class Last {}
