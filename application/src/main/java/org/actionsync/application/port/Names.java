package org.actionsync.application.port;

/** Makes names that nothing else has, because chance is passed in. */
@FunctionalInterface
public interface Names {

  /** A name that was never given before. */
  String next();
}
