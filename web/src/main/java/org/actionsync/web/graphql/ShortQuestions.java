package org.actionsync.web.graphql;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Has only short questions kept ready for the next time. The cache counts questions and not how
 * long they are, so that anybody who may ask could fill the memory with long ones.
 */
final class ShortQuestions implements PreparsedDocumentProvider {

  /** In characters; what front ends ask again and again is far shorter. */
  static final int LONGEST = 8192;

  private final PreparsedDocumentProvider cache;

  ShortQuestions(PreparsedDocumentProvider cache) {
    this.cache = cache;
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput question, Function<ExecutionInput, PreparsedDocumentEntry> read) {
    return question.getQuery().length() <= LONGEST
        ? cache.getDocumentAsync(question, read)
        : CompletableFuture.completedFuture(read.apply(question));
  }
}
