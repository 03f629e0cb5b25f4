package org.actionsync.simulator.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as all groups see them. The native person is global: the same id in every group. What
 * belongs to one group is in its {@link Membership}.
 */
final class Activist {

  String id = "";
  final List<String> foreignIdentifiers = new ArrayList<>();
  @Nullable String givenName;
  @Nullable String familyName;

  /** Changed through {@link NetworkState#giveEmail} only, which keeps the index. */
  @Nullable String email;

  /** Changed through {@link NetworkState#giveNumber} only, which keeps the index. */
  @Nullable String number;

  /** Some answers list a phone entry without a number; kept per person, as recorded. */
  boolean numberlessEntry;

  Address address = Address.NONE;
  String language = "en";
}
