package org.actionsync.infrastructure.security;

import java.util.List;

/** Remembers what prints were made with before the master key was replaced. */
@FunctionalInterface
public interface RetiredPrintKeys {

  /** All of them. */
  List<String> secrets();
}
