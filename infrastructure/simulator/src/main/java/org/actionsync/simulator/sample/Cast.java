package org.actionsync.simulator.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actionsync.simulator.builder.BuilderState;
import org.actionsync.simulator.builder.NewEntity;
import org.actionsync.simulator.network.NetworkState;
import org.actionsync.simulator.network.NewActivist;

/**
 * Invents people one after the other, puts them on their sides, and remembers what should become of
 * them.
 */
final class Cast {

  private static final String[] GIVEN = {
    "Amara", "Tomasz", "Linh", "Ines", "Joao", "Fatima", "Grace", "Mateo", "Priya", "Owen", "Leila",
    "Marcus", "Hana", "Diego", "Ruth", "Samir", "Keisha", "Viktor", "Nadia", "Elias", "Rosa",
        "Theo",
    "Mei", "Kofi", "Anouk", "Pablo", "Salma", "Henrik", "Dalia", "Isaac", "Yara"
  };
  private static final String[] FAMILY = {
    "Okonjo", "Wielgosz", "Baptiste", "Duarte", "Pereira", "Haddad", "Lindqvist", "Morales", "Nair",
    "Griffith", "Rahimi", "Coleman", "Sato", "Vargas", "Abrams", "Khalil", "Freeman", "Petrov",
    "Moreau", "Castellanos", "Jansen", "Tran", "Mensah", "Brandt", "Quispe", "Farouk", "Holm"
  };
  private static final String[] DOMAINS = {"example.org", "example.com", "example.net"};
  private static final int[] AREAS = {
    503, 971, 541, 458, 206, 253, 360, 425, 509, 564, 208, 415, 510, 628, 650, 408, 669, 707, 916,
    209, 559, 661, 805, 818, 213, 323, 310, 424, 562, 714, 949, 951, 909, 760, 619, 858, 702, 775,
    801, 385
  };
  private static final int NUMBERS_PER_AREA = 100;

  private final SampleWorld world;
  private final NetworkState network;
  private final BuilderState builder;
  private final List<SamplePerson> people = new ArrayList<>();
  private int someones;
  private int numbers;
  private int activists;
  private int entities;

  Cast(SampleWorld world, NetworkState network, BuilderState builder) {
    this.world = world;
    this.network = network;
    this.builder = builder;
  }

  SampleWorld world() {
    return world;
  }

  List<SamplePerson> people() {
    return List.copyOf(people);
  }

  int activists() {
    return activists;
  }

  int entities() {
    return entities;
  }

  /** The next invented person. */
  Someone someone() {
    int n = someones++;
    String given = GIVEN[n % GIVEN.length];
    String family = FAMILY[n / GIVEN.length % FAMILY.length];
    String name = (given + "." + family).toLowerCase(Locale.ROOT);
    return new Someone(n, given, family, name + "." + n + "@" + DOMAINS[n % DOMAINS.length]);
  }

  boolean hasNumbersLeft() {
    return numbers < AREAS.length * NUMBERS_PER_AREA;
  }

  /** The next number reserved for invented people: 555-0100 to 555-0199 in some area. */
  String number() {
    if (!hasNumbersLeft()) {
      throw new IllegalStateException("No invented numbers left");
    }
    int area = AREAS[numbers % AREAS.length];
    String line = "%02d".formatted(numbers / AREAS.length);
    numbers++;
    return "1" + area + "55501" + line;
  }

  /** Some time before the base date, different for different people. */
  Instant changed(Someone who) {
    return world.base().minus(Duration.ofHours(24 + who.n() % 700)).minusSeconds(who.n() % 3000);
  }

  NewActivist activist(Someone who) {
    return activist(who, changed(who));
  }

  NewActivist activist(Someone who, Instant changed) {
    Instant created = changed.minus(Duration.ofDays(90));
    return new NewActivist(activistId(who), created, changed).named(who.given(), who.family());
  }

  NewEntity entity(Someone who) {
    return entity(who, changed(who));
  }

  NewEntity entity(Someone who, Instant changed) {
    Instant fine = changed.plusMillis(who.n() % 1000);
    Instant created = fine.minus(Duration.ofDays(120));
    return new NewEntity(entityId(who), SampleData.MAPLE_COURT, created, fine)
        .named(who.given(), who.family());
  }

  static String activistId(Someone who) {
    return SampleWorld.id("activist " + who.n());
  }

  static String entityId(Someone who) {
    return SampleWorld.id("entity " + who.n());
  }

  /** Somebody on both sides. */
  void both(
      String scenario, Someone who, NewActivist activist, NewEntity entity, Expectation outcome) {
    put(activist);
    put(entity);
    people.add(new SamplePerson(scenario, activistId(who), entityId(who), outcome));
  }

  /** Two records that may be one person, but cannot be known to be. */
  void doubtful(
      String scenario,
      Someone inNetwork,
      NewActivist activist,
      Someone inBuilder,
      NewEntity entity) {
    put(activist);
    put(entity);
    people.add(
        new SamplePerson(
            scenario,
            activistId(inNetwork),
            entityId(inBuilder),
            Expectation.of(Expectation.Place.IN_REVIEW)));
  }

  void onlyActivist(String scenario, Someone who, NewActivist activist, Expectation outcome) {
    put(activist);
    people.add(new SamplePerson(scenario, activistId(who), null, outcome));
  }

  void onlyEntity(String scenario, Someone who, NewEntity entity, Expectation outcome) {
    put(entity);
    people.add(new SamplePerson(scenario, null, entityId(who), outcome));
  }

  /** Somebody who is no part of Maple Court or the union. */
  void elsewhere(NewEntity entity) {
    builder.addEntity(entity);
  }

  /** Somebody who is no part of Maple Court or the union. */
  void elsewhere(NewActivist activist) {
    network.addActivist(SampleData.HARBOR, activist);
  }

  private void put(NewActivist activist) {
    network.addActivist(SampleData.UNION, activist);
    activists++;
  }

  private void put(NewEntity entity) {
    builder.addEntity(entity);
    entities++;
  }
}
