package org.actionsync.application.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final PlannedChange planned;
  private final Change change;
  private final WriteContext context;
  private final Sending sending;
  private final List<Map<Field, String>> attempted;
  private final RemoteId activist;

  /**
   * Makes whom {@code planned} is about.
   *
   * @param attempted what the person may have been made with before
   */
  CreateEntity(
      PlannedChange planned,
      WriteContext context,
      Sending sending,
      List<Map<Field, String>> attempted) {
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
      return planned.became(
          Outcome.SKIPPED, null, "Paired or gone since it was planned", context.now());
    }
    if (sending.isOutdated()) {
      return planned.became(
          Outcome.SKIPPED,
          null,
          "Changed in Action Network since it was planned; the next run plans it anew",
          context.now());
    }
    Map<String, Contact> here = sameIn(context.directory());
    if (isAnyErased(here)) {
      return erased();
    }
    here.putAll(attemptedBefore());
    if (!here.isEmpty()) {
      return appeared(source.get(), here);
    }
    Map<String, Contact> elsewhere = inOtherCampaigns();
    if (isAnyErased(elsewhere)) {
      return erased();
    }
    if (elsewhere.isEmpty()) {
      return planned.outcome() == Outcome.UNCERTAIN ? planned : create(source.get());
    }
    Contact only = elsewhere.values().iterator().next();
    return elsewhere.size() == 1 && goesBySame(only)
        ? connect(source.get(), only)
        : unclear(source.get(), elsewhere);
  }

  /** The service knows nothing of it, and shows the person still. */
  private boolean isAnyErased(Map<String, Contact> found) {
    return found.values().stream().anyMatch(entity -> context.isErased(Side.BUILDER, entity));
  }

  private PlannedChange erased() {
    return planned.became(
        Outcome.SKIPPED,
        null,
        "The e-mail or number belongs to somebody in Action Builder who was erased here",
        context.now());
  }

  /**
   * People who look like an earlier attempt, also those who were paired since: whose they are only
   * a person can tell.
   */
  private Map<String, Contact> attemptedBefore() throws DirectoryUnavailable {
    Map<String, Contact> found = new TreeMap<>();
    for (Map<Field, String> values : attempted) {
      found.putAll(sameIn(context.directory(), values));
    }
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
    return sameIn(directory, change.patch().values());
  }

  private Map<String, Contact> sameIn(ContactDirectory directory, Map<Field, String> values)
      throws DirectoryUnavailable {
    String email = values.getOrDefault(Field.EMAIL, "");
    String number = values.getOrDefault(Field.MOBILE_NUMBER, "");
    List<Contact> same =
        email.isEmpty()
            ? directory.withNumber(new PhoneNumber(number))
            : directory.withEmail(new EmailAddress(email));
    Map<String, Contact> found = new TreeMap<>();
    same.stream()
        .filter(this::takesPart)
        .filter(c -> !context.isSomebodyElse(activist, c.id()))
        .forEach(c -> found.put(c.id().value(), c));
    return found;
  }

  private PlannedChange create(Contact source) throws DirectoryUnavailable, ChangeRefused {
    Draft draft = new Draft(activist, null, change.patch().values(), change.grants(), labels());
    sending.begins();
    Contact made = context.directory().create(draft);
    context.refresh(Side.BUILDER, made);
    Profile network = context.network(source);
    Profile builder = context.builder(made, Profile.EMPTY, network);
    Baseline met = context.joined(source, made).landed(Side.BUILDER, change.patch(), builder);
    context.pair(activist, made.id(), met);
    return planned
        .about(activist, made.id(), ChangeKind.CREATE)
        .became(
            Outcome.DONE,
            Got.of(change.patch(), change.grants().keySet(), builder),
            null,
            context.now());
  }

  /**
   * The entity has a name and contact data of its own, so nothing is written over them: it joins
   * the campaign with its responses, and the next run lets the two meet by the link's rules.
   */
  private PlannedChange connect(Contact source, Contact existing)
      throws DirectoryUnavailable, ChangeRefused {
    Draft draft = new Draft(activist, existing.id(), Map.of(), Map.of(), labels());
    Contact joined = context.directory().create(draft);
    context.refresh(Side.BUILDER, joined);
    context.pair(activist, joined.id(), context.joined(source, joined));
    return planned
        .about(activist, joined.id(), ChangeKind.CONNECT)
        .became(Outcome.DONE, "Joined from another campaign", null, context.now());
  }

  private List<Label> labels() {
    return context.labels(Side.BUILDER, change.patch().tags());
  }

  /** Somebody with this e-mail or number is in the campaign by now. */
  private PlannedChange appeared(Contact source, Map<String, Contact> here) {
    Contact entity = here.values().iterator().next();
    if (here.size() == 1 && context.isIgnored(Side.BUILDER, entity.id())) {
      context.refresh(Side.BUILDER, entity);
      return planned.became(
          Outcome.SKIPPED,
          null,
          "Is in the campaign by now, and an admin said to leave them alone there",
          context.now());
    }
    boolean free = !context.isPaired(Side.BUILDER, entity.id());
    if (here.size() > 1 || !free || !goesBySame(entity)) {
      return unclear(source, here);
    }
    context.refresh(Side.BUILDER, entity);
    context.pair(activist, entity.id(), context.joined(source, entity));
    return planned
        .about(activist, entity.id(), change.kind())
        .became(
            Outcome.SKIPPED,
            null,
            "Is in the campaign by now; paired, not made again",
            context.now());
  }

  private boolean goesBySame(Contact entity) {
    Profile seen = context.builder(entity, Profile.EMPTY, Profile.EMPTY);
    Map<Field, String> wanted = change.patch().values();
    Field by = wanted.containsKey(Field.EMAIL) ? Field.EMAIL : Field.MOBILE_NUMBER;
    boolean onlyNumbers = by == Field.EMAIL || seen.get(Field.EMAIL).isEmpty();
    return onlyNumbers && seen.get(by).equals(wanted.get(by));
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
    return planned.became(
        Outcome.SKIPPED, null, "Only a person can tell which entity this is", context.now());
  }
}
