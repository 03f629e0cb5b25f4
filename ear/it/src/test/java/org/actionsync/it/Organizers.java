package org.actionsync.it;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.builder.EntityEditor;
import org.actionsync.simulator.builder.EntityView;
import org.actionsync.simulator.network.ActivistEditor;
import org.actionsync.simulator.network.ActivistView;
import org.actionsync.simulator.sample.SampleData;
import org.actionsync.simulator.sample.SamplePerson;

/**
 * People who work in both services by hand while ActionSync is at work, or down. Each edit is about
 * somebody else and says what must have come of it on the other side in the end.
 */
final class Organizers {

  private static final String ALIKE = "1 same e-mail and same contact data";
  private static final String FIELD = "Tenant info › Role › ";
  private static final String TAG = "Prospect";
  private static final int TAGGED_AT_A_TIME = 4;
  private static final int AT_A_TIME = 5;

  /**
   * What must be true in the end.
   *
   * @param what the edit, for people to read
   * @param kept whether both sides are as they must be
   */
  private record Promise(String what, Predicate<State> kept) {}

  private record Tagged(Couple couple, Promise promise) {}

  /** What one edit does to two who are known to be one. */
  private interface Edit {
    void of(ActivistEditor activist, EntityEditor entity, Couple couple);
  }

  private record Couple(String activist, String entity, String email) {

    ActivistView activistIn(State state) {
      return Objects.requireNonNull(state.activists().get(activist), "activist " + activist);
    }

    EntityView entityIn(State state) {
      return Objects.requireNonNull(state.entities().get(entity), "entity " + entity);
    }
  }

  private final Simulator simulator;
  private final Random random;
  private final Iterator<SamplePerson> couples;
  private final Set<SamplePerson> edited = new HashSet<>();
  private final List<Promise> promises = new ArrayList<>();
  private final Deque<Tagged> tagged = new ArrayDeque<>();
  private int number;
  private int newActivists;
  private int newEntities;

  /** Works on the sample's people, in an order by chance. */
  Organizers(Simulator simulator, SampleData sample, Random random) {
    this.simulator = simulator;
    this.random = random;
    List<SamplePerson> alike =
        new ArrayList<>(sample.people().stream().filter(p -> p.scenario().equals(ALIKE)).toList());
    Collections.shuffle(alike, random);
    this.couples = alike.iterator();
  }

  /** Edits of several kinds, at this moment; after many times there is nobody left to edit. */
  void work() {
    untagsSomebody();
    List<Edit> edits =
        new ArrayList<>(
            List.of(
                this::renamedInNetwork,
                this::renamedInBuilder,
                this::movedInNetwork,
                this::taggedInNetwork,
                this::respondedInBuilder,
                this::leftInNetwork,
                this::leftInBuilder));
    Collections.shuffle(edits, random);
    edits.stream().limit(AT_A_TIME).filter(edit -> couples.hasNext()).forEach(this::edit);
    joinsInNetwork();
    joinsInBuilder(random.nextBoolean() ? "subscribed" : "unsubscribed");
  }

  private void edit(Edit edit) {
    SamplePerson person = couples.next();
    edited.add(person);
    number++;
    String activist = Objects.requireNonNull(person.activistId());
    String entity = Objects.requireNonNull(person.entityId());
    ActivistView view = simulator.network().activist(SampleData.UNION, activist).orElseThrow();
    edit.of(
        simulator.network().edit(SampleData.UNION, activist),
        simulator.builder().edit(SampleData.MAPLE_COURT, entity),
        new Couple(activist, entity, Objects.requireNonNull(view.emailAddress())));
  }

  private Promise promise(String what, Predicate<State> kept) {
    Promise made = new Promise(number + " " + what, kept);
    promises.add(made);
    return made;
  }

  private void renamedInNetwork(ActivistEditor activist, EntityEditor entity, Couple couple) {
    String name = "Renamed" + number;
    activist.name(name, "Fernandez");
    promise(
        "renamed in Action Network",
        end -> name.equals(couple.entityIn(end).givenName()) && isNamed(couple, name, end));
  }

  private void renamedInBuilder(ActivistEditor activist, EntityEditor entity, Couple couple) {
    String name = "Renamed" + number;
    entity.name(name, "Fernandez");
    promise(
        "renamed in Action Builder",
        end -> name.equals(couple.entityIn(end).givenName()) && isNamed(couple, name, end));
  }

  private static boolean isNamed(Couple couple, String name, State end) {
    return name.equals(couple.activistIn(end).givenName());
  }

  private void movedInNetwork(ActivistEditor activist, EntityEditor entity, Couple couple) {
    String address = "moved" + number + "@example.org";
    activist.email(address);
    promise(
        "new e-mail in Action Network",
        end ->
            address.equals(couple.activistIn(end).emailAddress())
                && couple.entityIn(end).hasEmail(address)
                && couple.entityIn(end).hasEmail(couple.email()));
  }

  private void taggedInNetwork(ActivistEditor activist, EntityEditor entity, Couple couple) {
    activist.tag(TAG);
    tagged.add(
        new Tagged(couple, promise("tagged in Action Network", end -> isBoth(couple, TAG, end))));
  }

  private void respondedInBuilder(ActivistEditor activist, EntityEditor entity, Couple couple) {
    entity.respond("Tenant info", "Role", "Building captain");
    promise("responded in Action Builder", end -> isBoth(couple, "Building captain", end));
  }

  private static boolean isBoth(Couple couple, String label, State end) {
    return couple.activistIn(end).tags().contains(label) && hasResponded(couple, label, end);
  }

  private static boolean hasResponded(Couple couple, String label, State end) {
    return couple.entityIn(end).responses().contains(FIELD + label);
  }

  private void leftInNetwork(ActivistEditor activist, EntityEditor entity, Couple couple) {
    activist.emailStatus("unsubscribed");
    promise("left in Action Network", end -> hasLeft(couple, end));
  }

  private void leftInBuilder(ActivistEditor activist, EntityEditor entity, Couple couple) {
    entity.emailStatus(couple.email(), "unsubscribed");
    promise("left in Action Builder", end -> hasLeft(couple, end));
  }

  private static boolean hasLeft(Couple couple, State end) {
    ActivistView.Channel email = couple.activistIn(end).email();
    return email != null
        && "unsubscribed".equals(email.status())
        && couple.entityIn(end).emails().stream()
            .filter(item -> item.value().equalsIgnoreCase(couple.email()))
            .allMatch(item -> "unsubscribed".equals(item.status()));
  }

  private void joinsInNetwork() {
    String address = "joined" + ++number + "@example.org";
    simulator
        .network()
        .add(
            SampleData.UNION,
            simulator
                .network()
                .newActivist()
                .named("Joined" + number, "Adeyemi")
                .email(address, "subscribed")
                .language("en")
                .taggedNow(SampleData.MAGIC_TAG));
    newActivists++;
    promise(
        "with the magic tag in Action Network",
        end ->
            end.entities().values().stream().filter(entity -> entity.hasEmail(address)).count()
                == 1);
  }

  private void joinsInBuilder(String status) {
    String address = "joined" + ++number + "@example.org";
    simulator
        .builder()
        .add(
            simulator
                .builder()
                .newEntity(SampleData.MAPLE_COURT)
                .named("Joined" + number, "Adeyemi")
                .language("en")
                .email(address, "Home", status, null));
    newEntities++;
    promise(
        "new in Action Builder, " + status,
        end ->
            end.activists().values().stream()
                .map(ActivistView::email)
                .filter(email -> email != null && address.equals(email.value()))
                .map(email -> String.valueOf(Objects.requireNonNull(email).status()))
                .toList()
                .equals(List.of(status)));
  }

  /** Takes the tag away again from somebody who got it a while ago; then both must lose it. */
  private void untagsSomebody() {
    if (tagged.size() < TAGGED_AT_A_TIME) {
      return;
    }
    Tagged longest = tagged.remove();
    promises.remove(longest.promise());
    Couple couple = longest.couple();
    number++;
    simulator.network().edit(SampleData.UNION, couple.activist()).untag(TAG);
    promise(
        "untagged in Action Network",
        end -> !couple.activistIn(end).tags().contains(TAG) && !hasResponded(couple, TAG, end));
  }

  /** Sample people of whom nobody expects any more what the sample does. */
  Set<SamplePerson> edited() {
    return edited;
  }

  int newActivists() {
    return newActivists;
  }

  int newEntities() {
    return newEntities;
  }

  int edits() {
    return promises.size();
  }

  /** Edits that did not arrive, or not as they must. */
  List<String> lostIn(State end) {
    return promises.stream()
        .filter(promise -> !promise.kept().test(end))
        .map(Promise::what)
        .toList();
  }
}
