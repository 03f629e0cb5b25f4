package org.actionsync.simulator.sample;

import java.time.Instant;
import java.util.List;
import org.actionsync.simulator.builder.BuilderState;
import org.actionsync.simulator.builder.NewEntity;
import org.actionsync.simulator.network.NetworkState;
import org.actionsync.simulator.network.NewActivist;

/** The invented people of the sandbox, always the same for the same base date. */
public final class SampleData {

  public static final String SUBDOMAIN = "riversidetenants";
  public static final String ORGANIZATION_KEY = "sample-key-riverside-tenants-7c41";
  public static final String UNION_KEY = "sample-key-tenants-union-2f8e";
  public static final String HARBOR_KEY = "sample-key-harbor-assembly-90bd";

  /** The group "Riverside Tenants Union", by the control endpoint's id. */
  public static final String UNION = "riverside-tenants-union";

  /** The group "Harbor Workers Assembly"; it has no actions, so nothing tells its name. */
  public static final String HARBOR = "harbor-workers-assembly";

  /** The campaign "Maple Court organizing", to be linked to the union. */
  public static final String MAPLE_COURT = "6b1d9e42-3c57-4f80-a9e6-0d8b7c5a2f31";

  /** The campaign "Cedar Place organizing", left unlinked. */
  public static final String CEDAR_PLACE = "2c7f4b90-8e13-4d5a-b6f2-91a0c8d3e754";

  /** The campaign "Birch House organizing", archived. */
  public static final String BIRCH_HOUSE = "e90f7a35-1b6c-4d28-8f43-7a2c9e5d1b60";

  /** The magic tag of a link between Maple Court and the union, as it is named by default. */
  public static final String MAGIC_TAG = "AB: Maple Court organizing";

  private static final Instant BASE = Instant.parse("2026-03-01T12:00:00Z");

  private final Instant base;

  private SampleData(Instant base) {
    this.base = base;
  }

  /** The standard sample: about 2,000 activists and 600 entities. */
  public static SampleData standard() {
    return new SampleData(BASE);
  }

  /** The sample people with what should become of them. */
  public List<SamplePerson> people() {
    return List.of();
  }

  /** Puts everything into two empty states. */
  public void fill(NetworkState network, BuilderState builder) {
    SampleWorld world = new SampleWorld(base, network, builder);
    world.build();
    network.addActivist(
        UNION,
        new NewActivist(SampleWorld.id("activist amara"), base, base)
            .named("Amara", "Okonjo")
            .email("amara.okonjo@example.org", "subscribed"));
    builder.addEntity(
        new NewEntity(SampleWorld.id("entity amara"), MAPLE_COURT, base, base)
            .named("Amara", "Okonjo")
            .email("amara.okonjo@example.org", "Home", "subscribed", null)
            .responded(world.response("Role", "Building captain"), base));
  }
}
