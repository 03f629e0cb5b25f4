package org.actionsync.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeNameTest {

  @TempDir Path directory;

  @Test
  void a_node_has_the_same_name_when_it_is_started_anew() {
    NodeName before = NodeName.of(directory.resolve("new"));
    before.close();

    try (NodeName after = NodeName.of(directory.resolve("new"))) {
      assertThat(after).hasToString(before.toString());
    }
  }

  @Test
  void no_two_living_nodes_have_the_same_name() {
    try (NodeName one = NodeName.of(directory);
        NodeName other = NodeName.of(directory)) {
      assertThat(other.toString()).isNotEqualTo(one.toString());
    }
  }

  @Test
  void nodes_with_directories_of_their_own_have_names_of_their_own() {
    try (NodeName one = NodeName.of(directory.resolve("one"));
        NodeName other = NodeName.of(directory.resolve("other"))) {
      assertThat(other.toString()).isNotEqualTo(one.toString());
    }
  }
}
