package org.actionsync.simulator.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a sample person must be after the first complete run of the link between Maple Court and
 * the union.
 *
 * @param place what must have become of them
 * @param email the e-mail status of an activist made by the run
 * @param mobile the mobile status of an activist made by the run
 * @param network what must be true of the activist, whether found or made
 * @param builder what must be true of the entity, whether found or made
 */
public record Expectation(Place place, Status email, Status mobile, After network, After builder) {

  /** What can become of a person. */
  public enum Place {
    /** One pair of the activist and the entity. */
    MATCHED,
    /** The entity stays and has a new activist. */
    CREATED_IN_NETWORK,
    /** The activist stays and has a new entity. */
    CREATED_IN_BUILDER,
    /** Stays as they are on their side; nobody is made on the other. */
    LEFT_ALONE,
    /** An entity that cannot be reached by e-mail or mobile: counted, not created. */
    SKIPPED,
    /** A question for a person; nothing is written to either side. */
    IN_REVIEW
  }

  /** A subscription of a new activist; {@code NONE} without such an address or number. */
  public enum Status {
    SUBSCRIBED,
    UNSUBSCRIBED,
    NONE
  }

  /**
   * What must be true on one side; silent about everything else.
   *
   * @param values by property: given_name, family_name, email, number, street, language,
   *     email_status, mobile_status. In Action Builder an e-mail, number or street must be among
   *     the entity's
   * @param tags tags, or names of responses, the person must have
   * @param notTags tags, or names of responses, the person must not have
   */
  public record After(Map<String, String> values, Set<String> tags, Set<String> notTags) {

    static final After ANYTHING = new After(Map.of(), Set.of(), Set.of());

    public After {
      values = Map.copyOf(values);
      tags = Set.copyOf(tags);
      notTags = Set.copyOf(notTags);
    }

    After value(String property, String value) {
      Map<String, String> more = new LinkedHashMap<>(values);
      more.put(property, value);
      return new After(more, tags, notTags);
    }

    After tag(String name) {
      Set<String> more = new TreeSet<>(tags);
      more.add(name);
      return new After(values, more, notTags);
    }

    After notTag(String name) {
      Set<String> more = new TreeSet<>(notTags);
      more.add(name);
      return new After(values, tags, more);
    }
  }

  static Expectation of(Place place) {
    return new Expectation(place, Status.NONE, Status.NONE, After.ANYTHING, After.ANYTHING);
  }

  static Expectation matched() {
    return of(Place.MATCHED);
  }

  static Expectation createdInNetwork(Status email, Status mobile) {
    return new Expectation(Place.CREATED_IN_NETWORK, email, mobile, After.ANYTHING, After.ANYTHING);
  }

  /** The same, and this value in Action Network. */
  Expectation network(String property, String value) {
    return new Expectation(place, email, mobile, network.value(property, value), builder);
  }

  /** The same, and this value in Action Builder. */
  Expectation builder(String property, String value) {
    return new Expectation(place, email, mobile, network, builder.value(property, value));
  }

  /** The same, and this tag in Action Network and this response in Action Builder. */
  Expectation both(String tag, String response) {
    return new Expectation(place, email, mobile, network.tag(tag), builder.tag(response));
  }

  /** The same, and neither this tag nor this response. */
  Expectation neither(String tag, String response) {
    return new Expectation(place, email, mobile, network.notTag(tag), builder.notTag(response));
  }

  /** The same, and this tag in Action Network. */
  Expectation tagged(String tag) {
    return new Expectation(place, email, mobile, network.tag(tag), builder);
  }

  /** The same, and not this response in Action Builder. */
  Expectation notResponded(String response) {
    return new Expectation(place, email, mobile, network, builder.notTag(response));
  }
}
