package org.actionsync.simulator.builder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A person, building, … of an organization, in any number of its campaigns. Contact items are
 * shared by all of them.
 */
final class Entity {

  /** What one campaign knows of an entity. */
  static final class Membership {
    @Nullable Integer assessment;
    @Nullable Instant assessedAt;

    /** Subscriptions by the id of the e-mail or phone item; nothing when never set. */
    final Map<String, String> statuses = new TreeMap<>();
  }

  String id = "";
  int number;
  String type = "Person";
  final List<String> customIdentifiers = new ArrayList<>();
  @Nullable String givenName;
  @Nullable String familyName;
  @Nullable String additionalName;

  /** Of types with a single name. */
  @Nullable String name;

  @Nullable String language;
  @Nullable String pronouns;
  Instant created = Instant.EPOCH;
  Instant modified = Instant.EPOCH;
  final List<EmailItem> emails = new ArrayList<>();
  final List<PhoneItem> phones = new ArrayList<>();
  final List<PostalItem> addresses = new ArrayList<>();
  final List<Tagging> taggings = new ArrayList<>();
  final Map<String, Membership> campaigns = new TreeMap<>();

  List<String> identifiers() {
    List<String> identifiers = new ArrayList<>();
    identifiers.add("action_builder:" + id);
    identifiers.addAll(customIdentifiers);
    return identifiers;
  }

  Membership in(Campaign campaign) {
    Membership membership = campaigns.get(campaign.id);
    if (membership == null) {
      throw new IllegalStateException(id + " is not in " + campaign.name);
    }
    return membership;
  }
}
