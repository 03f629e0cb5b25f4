package org.actionsync.application.insight;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.application.port.Place;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Quality;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainPersonTest {

  private static final LinkId LINK = new LinkId("link-1");
  private static final Place NETWORK = Place.of(new GroupId("group-1"));
  private static final Place BUILDER = Place.of(new CampaignId("campaign-1"));
  private static final String MAIL = "ana@example.org";

  private final InMemoryStore store = new InMemoryStore();
  private final LinkTerms terms = new LinkTerms(store.links(), store.organizations());
  private final ExplainPerson explain = new ExplainPerson(terms, store.cases());
  private final FindPeople people = new FindPeople(store.people(), terms);

  @BeforeEach
  void a_link_that_maps_one_tag() {
    Sample.connect(store);
    store.links().saveMapping(LINK, Sample.mapping("spanish"));
  }

  @Test
  void a_change_on_one_side_goes_to_the_other() {
    pairWhoAgreedOn("Ana", Subscription.SUBSCRIBED, Set.of());
    read(NETWORK, person("a", "Ana", MAIL, Subscription.SUBSCRIBED));
    read(BUILDER, person("e", "Anna", MAIL, Subscription.SUBSCRIBED));

    Explanation name = line("Given name", null, "e");

    assertThat(List.of(said(name))).containsExactly("Ana | Ana | Ana | Anna");
    assertThat(name.next()).isEqualTo("Action Network is told 'Anna': changed on the other side");
    assertThat(name.rule())
        .isEqualTo("One side changed: it goes to the other. Both changed: the newer side wins");
    assertThat(line("E-mail", null, "e").next()).isEqualTo("nothing: in step");
  }

  @Test
  void an_opt_out_goes_to_the_other_side() {
    pairWhoAgreedOn("Ana", Subscription.SUBSCRIBED, Set.of());
    read(NETWORK, person("a", "Ana", MAIL, Subscription.UNSUBSCRIBED));
    read(BUILDER, person("e", "Ana", MAIL, Subscription.SUBSCRIBED));

    Explanation subscription = line("E-mail subscription", null, "e");

    assertThat(said(subscription)).isEqualTo("subscribed | unsubscribed | subscribed | subscribed");
    assertThat(subscription.next()).isEqualTo("Action Builder is told to unsubscribe");
  }

  @Test
  void a_response_that_was_removed_takes_the_tag_along() {
    pairWhoAgreedOn("Ana", Subscription.SUBSCRIBED, Set.of(new TagKey("spanish")));
    read(NETWORK, person("a", "Ana", MAIL, Subscription.SUBSCRIBED));
    tag(NETWORK, "t-spanish", "a");
    read(BUILDER, person("e", "Ana", MAIL, Subscription.SUBSCRIBED));

    Explanation tag = line("Tag spanish / Skills › Languages › Speaks spanish", null, "e");

    assertThat(said(tag)).isEqualTo("on | on | on | off");
    assertThat(tag.next()).isEqualTo("Action Network takes it away: was removed on the other side");
    assertThat(tag.rule()).isEqualTo("Both ways, put on and taken away alike");
  }

  @Test
  void an_entity_alone_is_created_unsubscribed_unless_marked_subscribed() {
    read(
        BUILDER,
        person("quiet", "Ana", MAIL, Subscription.NEVER_SET),
        person("keen", "Ben", "ben@example.org", Subscription.SUBSCRIBED));

    assertThat(line("Match", null, "quiet").next())
        .isEqualTo("is created in Action Network, E-mail subscription unsubscribed");
    assertThat(line("Match", null, "keen").next())
        .isEqualTo("is created in Action Network, E-mail subscription subscribed");
    assertThat(said(line("Given name", null, "quiet"))).isEqualTo("null | null | null | Ana");
  }

  @Test
  void an_activist_alone_is_pulled_in_by_the_magic_tag_only() {
    read(
        NETWORK,
        person("plain", "Ana", MAIL, Subscription.SUBSCRIBED),
        person("magic", "Ben", "ben@example.org", Subscription.SUBSCRIBED),
        person("nameless", null, "cem@example.org", Subscription.SUBSCRIBED));
    tag(NETWORK, "magic-1", "magic");
    tag(NETWORK, "magic-1", "nameless");

    assertThat(next("plain")).startsWith("nothing: nobody in Action Builder");
    assertThat(next("magic")).startsWith("is created in Action Builder");
    assertThat(next("nameless"))
        .isEqualTo(
            "waits for a person: Action Builder needs a first name and the activist has none");
  }

  @Test
  void somebody_whose_address_is_known_on_the_other_side_is_paired() {
    read(NETWORK, person("a", "Ana", MAIL, Subscription.SUBSCRIBED));
    read(BUILDER, person("e", "Ana", "ANA@example.org", Subscription.SUBSCRIBED));

    assertThat(next("a")).isEqualTo("is paired with e in Action Builder: the e-mail is the same");
  }

  @Test
  void one_address_on_two_entities_waits_for_a_person() {
    read(NETWORK, person("a", "Ana", MAIL, Subscription.SUBSCRIBED));
    read(
        BUILDER,
        person("e1", "Ana", MAIL, Subscription.SUBSCRIBED),
        person("e2", "Ben", MAIL, Subscription.SUBSCRIBED));

    assertThat(line("Match", null, "e1").next())
        .isEqualTo("waits for a person: Several entities have the same best e-mail");
  }

  @Test
  void without_address_and_number_nothing_happens() {
    read(BUILDER, person("e", "Ana", null, Subscription.NEVER_SET));

    assertThat(line("Match", null, "e").next())
        .isEqualTo("nothing: there is neither a usable e-mail nor a mobile number");
  }

  @Test
  void a_detached_pair_is_left_alone() {
    pairWhoAgreedOn("Ana", Subscription.SUBSCRIBED, Set.of());
    read(NETWORK, person("a", "Ana", MAIL, Subscription.SUBSCRIBED));
    read(BUILDER, person("e", "Ana", MAIL, Subscription.SUBSCRIBED));
    store
        .pairs()
        .change(
            new PairId("pair"),
            p -> new Pair(p.id(), p.link(), p.activist(), p.entity(), true, false, p.baseline()));

    assertThat(line("Pair", null, "e").next())
        .isEqualTo("nothing: the pair is detached, the other side is left alone");
  }

  private String next(String activist) {
    return line("Match", activist, null).next();
  }

  private Explanation line(String field, @Nullable String activist, @Nullable String entity) {
    RemoteId network = activist == null ? null : new RemoteId(activist);
    RemoteId builder = entity == null ? null : new RemoteId(entity);
    FindPeople.Who who = new FindPeople.Who(network, builder);
    PersonLine person = requireNonNull(people.find(LINK, List.of(who)).get(who));
    return explain.explain(person).stream()
        .filter(line -> line.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  private static String said(Explanation line) {
    return String.join(
        " | ",
        String.valueOf(line.networkThen()),
        String.valueOf(line.networkNow()),
        String.valueOf(line.builderThen()),
        String.valueOf(line.builderNow()));
  }

  private void pairWhoAgreedOn(String name, Subscription wish, Set<TagKey> tags) {
    Profile past =
        new Profile(
            Map.of(Field.GIVEN_NAME, name, Field.EMAIL, MAIL),
            tags,
            Map.of(Channel.EMAIL, wish, Channel.MOBILE, Subscription.NEVER_SET));
    store
        .pairs()
        .add(
            new Pair(
                new PairId("pair"),
                LINK,
                new RemoteId("a"),
                new RemoteId("e"),
                false,
                false,
                new Baseline(past, past)));
  }

  private void read(Place place, Contact... contacts) {
    long scan = store.snapshots().begin(place);
    store.snapshots().store(place, scan, List.of(contacts), BestEmail.DEFAULT);
  }

  private void tag(Place place, String tag, String person) {
    long scan = store.snapshots().begin(place);
    RemoteId tagging = new RemoteId(tag + "-on-" + person);
    store
        .snapshots()
        .storeTaggings(
            place,
            scan,
            List.of(new Tagging(tagging, new RemoteId(tag), new RemoteId(person), Sample.NOON)));
  }

  private static Contact person(
      String id, @Nullable String name, @Nullable String mail, Subscription wish) {
    List<EmailItem> emails =
        mail == null
            ? List.of()
            : List.of(
                new EmailItem(
                    new EmailAddress(mail), wish, Quality.UNKNOWN, EmailItem.Kind.HOME, null));
    boolean entity = id.startsWith("e") || id.equals("quiet") || id.equals("keen");
    return new Contact(
        new RemoteId(id),
        entity ? "Person" : null,
        name,
        null,
        emails,
        List.of(),
        List.of(),
        null,
        null,
        Sample.NOON);
  }
}
