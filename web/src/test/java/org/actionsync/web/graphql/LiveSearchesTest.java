package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // there is no container here to inject anything
class LiveSearchesTest {

  private final LiveSearches live = new LiveSearches();

  LiveSearchesTest() {
    live.most = 8;
  }

  private String in(String... places) {
    if (places.length == 0) {
      return "found";
    }
    String[] others = Arrays.copyOfRange(places, 1, places.length);
    return live.in(places[0], () -> in(others));
  }

  private void refused(String... places) {
    assertThatExceptionOfType(CodedException.class)
        .isThrownBy(() -> in(places))
        .returns(ErrorCode.SERVICE_UNAVAILABLE, CodedException::code);
  }

  @Test
  void so_many_search_at_once_and_no_more() {
    assertThat(in("a", "a", "b", "b", "c", "c", "d", "d")).isEqualTo("found");
    refused("a", "a", "b", "b", "c", "c", "d", "d", "e");
  }

  @Test
  void in_one_place_are_few_so_that_others_can_search() {
    refused("a", "b", "a", "a");
    assertThat(in("a", "a", "b")).isEqualTo("found");
  }

  @Test
  void whoever_has_failed_is_in_nobodys_way() {
    for (int i = 0; i < 9; i++) {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  live.in(
                      "a",
                      () -> {
                        throw new IllegalStateException();
                      }));
    }
    refused("a", "a", "a");
    assertThat(in("a", "a")).isEqualTo("found");
  }

  @Test
  void where_only_one_may_search_one_may() {
    live.most = 1;

    assertThat(in("a")).isEqualTo("found");
    refused("a", "b");
  }
}
