package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.ApiTokens;
import org.actionsync.application.port.ApiTokens.ApiToken;
import org.actionsync.application.port.Maker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link ApiTokens} promises. */
public abstract class ApiTokensContract {

  private static final ApiToken MAP = token("t1", "map", NOON, null, null);
  private static final ApiToken DESK = token("t2", "desk", NOON.plusSeconds(9), null, null);

  private final ApiTokens tokens = storage().apiTokens();

  /** An empty storage. */
  protected abstract Storage storage();

  private static ApiToken token(
      String id, String name, Instant made, @Nullable Instant used, @Nullable Instant revoked) {
    return new ApiToken(
        id,
        name,
        AccessRole.VIEWER,
        new Maker("rosa", id.equals("t1") ? null : "t1"),
        made,
        NOON.plusSeconds(99),
        used,
        revoked);
  }

  @Test
  void each_is_found_by_its_hash_and_by_our_name_for_it() {
    assertThat(tokens.add(MAP, "a1")).isTrue();
    assertThat(tokens.add(DESK, "b2")).isTrue();

    assertThat(tokens.byHash("a1")).contains(MAP);
    assertThat(tokens.byHash("t1")).isEmpty();
    assertThat(tokens.find("t2")).contains(DESK);
    assertThat(tokens.find("b2")).isEmpty();
    assertThat(tokens.all()).containsExactly(DESK, MAP);
  }

  @Test
  void its_last_use_is_known() {
    tokens.add(MAP, "a1");

    tokens.used("t1", NOON.plusSeconds(5));

    assertThat(tokens.find("t1")).contains(token("t1", "map", NOON, NOON.plusSeconds(5), null));
  }

  @Test
  void it_is_revoked_once_and_stays_known() {
    tokens.add(MAP, "a1");

    tokens.revoke("t1", NOON.plusSeconds(5));
    tokens.revoke("t1", NOON.plusSeconds(6));

    assertThat(tokens.byHash("a1")).contains(token("t1", "map", NOON, null, NOON.plusSeconds(5)));
  }

  @Test
  void a_name_is_taken_until_its_token_is_revoked() {
    tokens.add(MAP, "a1");
    ApiToken next = token("t3", "map", NOON.plusSeconds(20), null, null);

    assertThat(tokens.add(next, "c3")).isFalse();
    assertThat(tokens.all()).containsExactly(MAP);

    tokens.revoke("t1", NOON.plusSeconds(5));
    assertThat(tokens.add(next, "c3")).isTrue();
  }
}
