package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.bootstrap.Bootstrap;
import io.smallrye.graphql.execution.SchemaPrinter;
import io.smallrye.graphql.schema.SchemaBuilder;
import io.smallrye.graphql.schema.model.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.Test;

/**
 * The schema is the promise to front ends, so a change of it is reviewed: it stands in {@code
 * web/schema.graphql}. When a change is meant, run this test with {@code -Dschema.accept=true}.
 */
class SchemaTest {

  private static final Path REVIEWED = Path.of("schema.graphql");

  @Test
  void the_schema_is_the_reviewed_one() throws Exception {
    String schema = new SchemaPrinter().print(schema());
    if (Boolean.getBoolean("schema.accept")) {
      Files.writeString(REVIEWED, schema);
    }

    assertThat(schema).isEqualTo(Files.readString(REVIEWED));
  }

  static GraphQLSchema schema() {
    boolean withoutBeans = true; // those are the server's
    return Bootstrap.bootstrap(model(), withoutBeans);
  }

  static Schema model() {
    Indexer indexer = new Indexer();
    try {
      for (Path file : ownClasses()) {
        try (InputStream in = Files.newInputStream(file)) {
          indexer.index(in);
        }
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("The classes of this module cannot be read", e);
    }
    return SchemaBuilder.build(indexer.complete());
  }

  /** SmallRye looks into the WAR alone, and so do we. */
  private static List<Path> ownClasses() throws IOException, URISyntaxException {
    Path classes = Path.of(MeApi.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }
}
