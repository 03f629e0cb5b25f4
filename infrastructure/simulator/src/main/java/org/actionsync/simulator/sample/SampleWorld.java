package org.actionsync.simulator.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.actionsync.simulator.builder.BuilderState;
import org.actionsync.simulator.builder.Field;
import org.actionsync.simulator.builder.Field.Trait;
import org.actionsync.simulator.network.Action;
import org.actionsync.simulator.network.NetworkState;

/** The sample's organization, campaigns, groups, tags and responses: everything but the people. */
final class SampleWorld {

  private static final List<String> PLAIN_TAGS =
      List.of(
          "Building captain",
          "Prospect",
          "Fixed term",
          "Month to month",
          "Paid member",
          "Floor captain",
          "Stairwell lead",
          "Assessment 1",
          "Assessment 2",
          "Assessment 3",
          "Assessment 4",
          "Petition signer",
          "Newsletter");

  private final Instant base;
  private final NetworkState network;
  private final BuilderState builder;
  private final Map<String, String> responses = new HashMap<>();

  SampleWorld(Instant base, NetworkState network, BuilderState builder) {
    this.base = base;
    this.network = network;
    this.builder = builder;
  }

  /** The same id for the same words, always. */
  static String id(String words) {
    return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The date everything in the sample lies before. */
  Instant base() {
    return base;
  }

  /** The id of a response by its field and name. */
  String response(String field, String name) {
    String id = responses.get(field + " › " + name);
    if (id == null) {
      throw new IllegalArgumentException("No response " + field + " › " + name);
    }
    return id;
  }

  void build() {
    buildGroups();
    buildOrganization();
    buildFields();
  }

  private void buildGroups() {
    Instant made = base.minus(Duration.ofDays(400));
    network.addGroup(SampleData.UNION, "Riverside Tenants Union", SampleData.UNION_KEY);
    network.addGroup(SampleData.HARBOR, "Harbor Workers Assembly", SampleData.HARBOR_KEY);
    String union = "Riverside Tenants Union";
    action("events", "Maple Court tenants' meeting", union, made);
    action("events", "Rent strike teach-in", union, made.plus(Duration.ofDays(40)));
    action("campaigns", "Repairs now", union, made.plus(Duration.ofDays(60)));
    // Made over the API by another system: no sponsor.
    network.addAction(
        SampleData.UNION, new Action("petitions", id("petition"), "Fix the boiler", made, null));
    List<String> tags = new ArrayList<>(PLAIN_TAGS);
    tags.add(SampleData.MAGIC_TAG);
    tags.forEach(name -> network.addTag(SampleData.UNION, id("tag " + name), name, made));
    for (String name : List.of("Dock committee", "Newsletter")) {
      network.addTag(SampleData.HARBOR, id("harbor tag " + name), name, made);
    }
  }

  private void action(String collection, String title, String sponsor, Instant at) {
    network.addAction(
        SampleData.UNION, new Action(collection, id("action " + title), title, at, sponsor));
  }

  private void buildOrganization() {
    Instant made = base.minus(Duration.ofDays(380));
    builder.addOrganization(
        "Riverside Tenants", SampleData.SUBDOMAIN, SampleData.ORGANIZATION_KEY, made);
    builder.addCampaign(SampleData.MAPLE_COURT, "Maple Court organizing", made, false);
    builder.addCampaign(SampleData.CEDAR_PLACE, "Cedar Place organizing", made, false);
    builder.addCampaign(SampleData.BIRCH_HOUSE, "Birch House organizing", made, true);
  }

  private void buildFields() {
    var role = field("Tenant info", "Role", "standard", Set.of(Trait.LOCKED, Trait.MULTIPLE));
    responses(role, "Building captain", "Prospect", "Floor contact");
    inactive(role, "Stairwell lead");
    responses(field("Tenancy", "Lease", "standard", Set.of()), "Fixed term", "Month to month");
    responses(field("Member", "Status", "standard", Set.of(Trait.UNIVERSAL)), "Paid member");
    responses(
        field("Participation", "Attendance", "number", Set.of(Trait.MULTIPLE)),
        "Meetings attended");
    responses(
        field("Participation", "Attendance dates", "date", Set.of()), "Last meeting attended");
    responses(field("Outreach", "Contact notes", "notes", Set.of(Trait.MULTIPLE)), "Contact note");
    field("Participation", "Meeting place", "address", Set.of());
  }

  private Field field(String section, String name, String type, Set<Trait> traits) {
    Field field = new Field(section, name, type, traits);
    builder.addField(field);
    return field;
  }

  private void responses(Field field, String... names) {
    Set<String> everywhere =
        Set.of(SampleData.MAPLE_COURT, SampleData.CEDAR_PLACE, SampleData.BIRCH_HOUSE);
    for (String name : names) {
      add(field, name, everywhere);
    }
  }

  /** Known to the organization, but not active in Maple Court. */
  private void inactive(Field field, String name) {
    add(field, name, Set.of(SampleData.CEDAR_PLACE));
  }

  private void add(Field field, String name, Set<String> activeIn) {
    Instant made = base.minus(Duration.ofDays(370));
    responses.put(field.name() + " › " + name, builder.addResponse(field, name, made, activeIn));
  }
}
