package org.actionsync.web.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.preparsed.NoOpPreparsedDocumentProvider;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.ParserOptions;
import io.smallrye.graphql.spi.EventingService;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@link QuestionLimits} where every question passes, whichever way it came in.
 *
 * <p>SmallRye's own settings do not reach so far: its limit of tokens goes to options that are not
 * those of questions, its depth and its complexity know neither aliases nor {@code first}.
 */
public final class LimitsGate implements EventingService {

  /**
   * SmallRye's counts questions and not how long they are: anybody could fill the memory. It also
   * looks into it on its own, where the server tells it how large it may be: not at all.
   */
  private static final PreparsedDocumentProvider NO_CACHE = NoOpPreparsedDocumentProvider.INSTANCE;

  /** Null, which means: always on. */
  @Override
  public @Nullable String getConfigKey() {
    return null;
  }

  @Override
  public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
    Limits limits = Limits.of(ConfigProvider.getConfig());
    limitParser(limits);
    GraphQL built = builder.build(); // only this can be asked what SmallRye has put there
    return builder
        .preparsedDocumentProvider(NO_CACHE)
        .instrumentation(
            new ChainedInstrumentation(built.getInstrumentation(), new QuestionLimits(limits)));
  }

  /** Of this WAR only; SmallRye reads a question with the first, GraphQL with the second. */
  private static void limitParser(Limits limits) {
    ParserOptions options =
        ParserOptions.getDefaultOperationParserOptions()
            .transform(
                builder ->
                    builder.maxTokens(limits.form().tokens()).maxCharacters(limits.size().bytes()));
    ParserOptions.setDefaultParserOptions(options);
    ParserOptions.setDefaultOperationParserOptions(options);
  }
}
