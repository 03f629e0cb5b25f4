package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // there is no container here to inject anything
class LiveSearchesTest {

  private final LiveSearches live = new LiveSearches();

  LiveSearchesTest() {
    live.most = 8;
    live.caller = who(Role.VIEWER);
  }

  private static Caller who(Role role) {
    Caller caller = new Caller();
    caller.become(
        new Identity(
            "ana", role, "192.0.2.7", null, new Identity.Proof(Identity.Kept.IN_A_TOKEN, "t")));
    return caller;
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
  void whoever_may_only_look_keeps_no_admin_from_searching() {
    assertThat(live.in("a", () -> live.in("a", () -> admin("a")))).isEqualTo("found");
    assertThat(live.in("a", () -> live.in("a", () -> admin("b", "b", "b")))).isEqualTo("found");

    atTheSame(List.of("a", "a", "b", "b", "c", "c", "d", "d"), () -> refused("e"));
    atTheSame(List.of("a", "a", "b", "b", "c", "c", "d", "d"), () -> admin("e"));
  }

  private void atTheSame(List<String> places, Runnable work) {
    if (places.isEmpty()) {
      work.run();
    } else {
      live.in(
          places.get(0),
          () -> {
            atTheSame(places.subList(1, places.size()), work);
            return "done";
          });
    }
  }

  private String admin(String... places) {
    Caller viewer = live.caller;
    live.caller = who(Role.ADMIN);
    try {
      return in(places);
    } finally {
      live.caller = viewer;
    }
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
