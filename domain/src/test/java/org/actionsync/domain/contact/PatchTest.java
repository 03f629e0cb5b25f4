package org.actionsync.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PatchTest {

  private static final TagKey STEWARD = new TagKey("steward");
  private static final Map<Field, String> ANA =
      Map.of(Field.GIVEN_NAME, "Ana", Field.FAMILY_NAME, "Ruiz");

  @Test
  void a_patch_cannot_empty_anything() {
    assertThatThrownBy(() -> new Patch(Map.of(Field.GIVEN_NAME, " "), Map.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GIVEN_NAME");
  }

  @Test
  void is_empty_only_without_values_tags_and_opt_outs() {
    assertThat(Patch.EMPTY.isEmpty()).isTrue();
    assertThat(new Patch(ANA, Map.of(), Set.of()).isEmpty()).isFalse();
    assertThat(new Patch(Map.of(), Map.of(STEWARD, false), Set.of()).isEmpty()).isFalse();
    assertThat(new Patch(Map.of(), Map.of(), Set.of(Channel.EMAIL)).isEmpty()).isFalse();
  }

  @Test
  void one_field_or_the_opt_outs_can_be_exchanged() {
    Patch patch = new Patch(ANA, Map.of(STEWARD, true), Set.of(Channel.EMAIL));

    assertThat(patch.without(Field.GIVEN_NAME))
        .isEqualTo(
            new Patch(
                Map.of(Field.FAMILY_NAME, "Ruiz"), Map.of(STEWARD, true), Set.of(Channel.EMAIL)));
    assertThat(patch.withOptOuts(Set.of(Channel.MOBILE)))
        .isEqualTo(new Patch(ANA, Map.of(STEWARD, true), Set.of(Channel.MOBILE)));
  }

  @Test
  void is_masked_in_logs() {
    assertThat(new Patch(ANA, Map.of(STEWARD, true), Set.of(Channel.EMAIL)))
        .hasToString("patch of [GIVEN_NAME, FAMILY_NAME] tags {steward=true} opt-outs [EMAIL]");
  }
}
