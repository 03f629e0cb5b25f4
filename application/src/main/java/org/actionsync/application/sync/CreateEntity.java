package org.actionsync.application.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Label;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.matching.Doubt;
import org.actionsync.domain.matching.Match;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.run.Outcome;

/**
 * Makes an entity from an activist with the magic tag. Action Builder never matches by e-mail, so
 * the person is looked up first: in the campaign, then in the organization's other linked
 * campaigns, from where an entity is connected instead of being made twice.
 */
final class CreateEntity {

  private static final String ERASED =
      "The e-mail or number belongs to somebody in Action Builder who was erased here";

  private final PlannedChange planned;
  private final Change change;
  private final WriteContext context;
  private final Sending sending;
  private final EarlierAttempts attempted;
  private final RemoteId activist;

  /** Makes whom {@code planned} is about, unless one of the earlier attempts made them. */
  CreateEntity(
      PlannedChange planned, WriteContext context, Sending sending, EarlierAttempts attempted) {
    this.attempted = attempted;
    this.sending = sending;
    this.planned = planned;
    this.change = planned.change();
    this.context = context;
    this.activist = requireNonNull(change.activist(), "an entity is made from an activist");
  }

  /** An attempt that nobody knows the outcome of comes back UNCERTAIN, and is not repeated. */
  PlannedChange write() throws DirectoryUnavailable, ChangeRefused {
    Optional<Contact> source = context.person(Side.NETWORK, activist);
    if (source.isEmpty() || context.isPaired(Side.NETWORK, activist)) {
      return skipped("Paired or gone since it was planned");
    }
    if (change.entity() != null) {
      return connectAgain(source.get(), change.entity());
    }
    if (sending.isOutdated()) {
      return skipped("Changed in Action Network since it was planned; the next run plans it anew");
    }
    Map<String, Contact> ours = taking(attempted.byIdentifier());
    return ours.isEmpty() ? lookUp(source.get()) : madeBefore(source.get(), ours);
  }

  private PlannedChange lookUp(Contact source) throws DirectoryUnavailable, ChangeRefused {
    Map<String, Contact> here = sameIn(context.directory());
    if (isAnyErased(here)) {
      return skipped(ERASED);
    }
    here.putAll(taking(attempted.byValues()));
    if (!here.isEmpty()) {
      return appeared(source, here);
    }
    Map<String, Contact> elsewhere = inOtherCampaigns();
    if (isAnyErased(elsewhere)) {
      return skipped(ERASED);
    }
    if (elsewhere.isEmpty() && planned.outcome() == Outcome.UNCERTAIN) {
      return planned;
    }
    if (isWantedNoMore()) {
      return skipped("Lost the magic tag since it was planned");
    }
    if (elsewhere.isEmpty()) {
      return create(source);
    }
    Contact only = elsewhere.values().iterator().next();
    boolean free = !context.isPaired(Side.BUILDER, only.id()); // detached when they left
    return elsewhere.size() == 1 && free && goesBySame(only)
        ? connect(source, only.id())
        : unclear(source, elsewhere);
  }

  /** An attempt whose answer was lost made them, and the identifier of ours says so. */
  private PlannedChange madeBefore(Contact source, Map<String, Contact> ours) {
    Contact entity = ours.values().iterator().next();
    if (isAnyErased(ours)) {
      return skipped(ERASED);
    }
    if (context.isIgnored(Side.BUILDER, entity.id())) {
      return ignored(entity);
    }
    return ours.size() > 1 || context.isPaired(Side.BUILDER, entity.id())
        ? unclear(source, ours)
        : paired(source, entity, "Was made by an attempt whose answer was lost; paired");
  }

  /**
   * Who is planned anew without being read, or waited, may have lost the tag that pulls them in.
   */
  private boolean isWantedNoMore() throws DirectoryUnavailable {
    if (!attempted.any() && !context.isPlanOfAWhileAgo()) {
      return false;
    }
    RemoteId magic = context.link().link().magicTag().id();
    return context
        .opposite()
        .taggingsOf(activist)
        .filter(taggings -> taggings.stream().anyMatch(t -> t.tag().equals(magic)))
        .isEmpty();
  }

  /** The service knows nothing of it, and shows the person still. */
  private boolean isAnyErased(Map<String, Contact> found) {
    return found.values().stream().anyMatch(entity -> context.isErased(Side.BUILDER, entity));
  }

  private PlannedChange skipped(String why) {
    return planned.became(Outcome.SKIPPED, null, why, context.now());
  }

  private Map<String, Contact> taking(List<Contact> people) {
    Map<String, Contact> found = new TreeMap<>();
    people.stream().filter(this::takesPart).forEach(c -> found.put(c.id().value(), c));
    return found;
  }

  private Map<String, Contact> inOtherCampaigns() throws DirectoryUnavailable {
    Map<String, Contact> found = new TreeMap<>();
    for (CampaignLink other : context.otherLinksOfOrganization()) {
      found.putAll(sameIn(context.other(other.campaign())));
    }
    return found;
  }

  /** A building may have the same address as a person who lives there. */
  private boolean takesPart(Contact entity) {
    return context.link().campaign().entityType().equalsIgnoreCase(entity.type());
  }

  private Map<String, Contact> sameIn(ContactDirectory directory) throws DirectoryUnavailable {
    Map<Field, String> values = change.patch().values();
    String email = values.getOrDefault(Field.EMAIL, "");
    String number = values.getOrDefault(Field.MOBILE_NUMBER, "");
    List<Contact> same =
        email.isEmpty()
            ? directory.withNumber(new PhoneNumber(number))
            : directory.withEmail(new EmailAddress(email));
    return taking(same.stream().filter(c -> !context.isSomebodyElse(activist, c.id())).toList());
  }

  private PlannedChange create(Contact source) throws DirectoryUnavailable, ChangeRefused {
    Draft draft = new Draft(activist, null, change.patch().values(), change.grants(), labels());
    sending.begins();
    Contact made = context.directory().create(draft);
    context.refresh(Side.BUILDER, made);
    Profile network = context.network(source);
    Profile builder = context.builder(made, Profile.EMPTY, network);
    Baseline met =
        withoutLent(
            context.joined(source, made).landed(Side.BUILDER, change.patch(), builder), network);
    context.pair(activist, made.id(), met);
    return planned
        .about(activist, made.id(), ChangeKind.CREATE)
        .became(
            Outcome.DONE,
            Got.of(change.patch(), change.grants().keySet(), builder),
            null,
            context.now());
  }

  /** The e-mail that somebody goes by for want of a name is none that Action Network ever said. */
  private static Baseline withoutLent(Baseline met, Profile network) {
    return network.get(Field.GIVEN_NAME).isEmpty()
        ? met.neverSaid(Side.NETWORK, Set.of(Field.GIVEN_NAME))
        : met;
  }

  /**
   * The entity has a name and contact data of its own, so nothing is written over them: it joins
   * the campaign with its responses, and the next run lets the two meet by the link's rules.
   */
  private PlannedChange connect(Contact source, RemoteId existing)
      throws DirectoryUnavailable, ChangeRefused {
    Draft draft = new Draft(activist, existing, Map.of(), Map.of(), labels());
    sending.connects(activist, existing);
    Contact joined = context.directory().create(draft);
    context.refresh(Side.BUILDER, joined);
    Patch tags = new Patch(Map.of(), change.patch().tags(), Set.of());
    context.pair(
        activist,
        joined.id(),
        context.joined(source, joined).landed(Side.BUILDER, tags, Profile.EMPTY));
    return planned
        .about(activist, joined.id(), ChangeKind.CONNECT)
        .became(Outcome.DONE, "Joined from another campaign", null, context.now());
  }

  /**
   * It is not known whether they joined. To join twice is to join once, and only their identifier
   * is sure to find them: the e-mail they were found by can be gone.
   */
  private PlannedChange connectAgain(Contact source, RemoteId existing)
      throws DirectoryUnavailable {
    if (context.isPaired(Side.BUILDER, existing)) {
      return skipped("Is known to be somebody else in this campaign by now");
    }
    try {
      return connect(source, existing);
    } catch (ChangeRefused gone) {
      context.lookAgain(Side.NETWORK, activist);
      return skipped("Gone from Action Builder by now; the next run plans it anew");
    }
  }

  private List<Label> labels() {
    return context.labels(Side.BUILDER, change.patch().tags());
  }

  /** Somebody with this e-mail or number is in the campaign by now. */
  private PlannedChange appeared(Contact source, Map<String, Contact> here) {
    Contact entity = here.values().iterator().next();
    if (here.size() == 1 && context.isIgnored(Side.BUILDER, entity.id())) {
      return ignored(entity);
    }
    boolean free = !context.isPaired(Side.BUILDER, entity.id());
    return here.size() > 1 || !free || !goesBySame(entity)
        ? unclear(source, here)
        : paired(source, entity, "Is in the campaign by now; paired, not made again");
  }

  private PlannedChange ignored(Contact entity) {
    context.refresh(Side.BUILDER, entity);
    return skipped("Is in the campaign by now, and an admin said to leave them alone there");
  }

  private PlannedChange paired(Contact source, Contact entity, String why) {
    context.refresh(Side.BUILDER, entity);
    context.pair(activist, entity.id(), met(source, entity));
    return planned
        .about(activist, entity.id(), change.kind())
        .became(Outcome.SKIPPED, null, why, context.now());
  }

  private boolean goesBySame(Contact entity) {
    Profile seen = context.builder(entity, Profile.EMPTY, Profile.EMPTY);
    Map<Field, String> wanted = change.patch().values();
    Field by = wanted.containsKey(Field.EMAIL) ? Field.EMAIL : Field.MOBILE_NUMBER;
    boolean onlyNumbers = by == Field.EMAIL || seen.get(Field.EMAIL).isEmpty();
    return onlyNumbers && seen.get(by).equals(wanted.get(by));
  }

  /** Whoever an earlier attempt has named by the e-mail must not give that name back. */
  private Baseline met(Contact source, Contact entity) {
    Baseline joined = context.joined(source, entity);
    Profile network = context.network(source);
    Profile builder = context.builder(entity, Profile.EMPTY, network);
    String lent = change.patch().values().getOrDefault(Field.GIVEN_NAME, "");
    boolean isLent = network.get(Field.GIVEN_NAME).isEmpty() && !lent.isEmpty();
    return isLent && lent.equals(builder.get(Field.GIVEN_NAME))
        ? withoutLent(joined.landed(Side.BUILDER, name(lent), builder), network)
        : joined;
  }

  private static Patch name(String given) {
    return new Patch(Map.of(Field.GIVEN_NAME, given), Map.of(), Set.of());
  }

  private PlannedChange unclear(Contact source, Map<String, Contact> candidates) {
    List<RemoteId> entities = candidates.values().stream().map(Contact::id).toList();
    context
        .questions()
        .doubtWhileWriting(
            Side.NETWORK,
            source,
            new Match.Unclear(Doubt.OTHER_EMAIL, List.of(activist), entities),
            change);
    return skipped("Only a person can tell which entity this is");
  }
}
