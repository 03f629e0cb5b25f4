package org.actionsync.application.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.fake.InMemoryDirectory;
import org.actionsync.application.fake.InMemoryNetwork;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.GroupId;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.Quality;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;

/** What organizers and the people themselves do in the web interfaces of both services. */
final class Townsfolk {

  private static final int ADDRESSES = 16;
  private static final int NUMBERS = 9;

  private final Town town;
  private final Chance chance;
  private final Diary diary;
  private int made;
  private int typed;

  Townsfolk(Town town, Chance chance, Diary diary) {
    this.town = town;
    this.chance = chance;
    this.diary = diary;
  }

  /** Somebody does something. */
  void act() {
    switch (chance.below(24)) {
      case 0, 1 -> newActivist();
      case 2, 3 -> newEntity();
      case 4, 5 -> rename();
      case 6 -> speak();
      case 7 -> moveHouse();
      case 8, 9 -> newEmail();
      case 10 -> newNumber();
      case 11, 12, 13 -> leave();
      case 14 -> comeBack();
      case 15 -> magic();
      case 16, 17, 18, 19 -> tick();
      case 20 -> assess();
      case 21 -> spoil();
      case 22 -> merge();
      default -> go();
    }
  }

  // Anybody.

  private Side side() {
    return chance.oneOf(Side.NETWORK, Side.BUILDER);
  }

  private Town.Group aGroup() {
    return chance.oneOf(List.copyOf(town.groups.values()));
  }

  private Town.Campaign aCampaign() {
    return chance.oneOf(List.copyOf(town.campaigns.values()));
  }

  private Optional<Who> anybody(Side side) {
    List<Who> all = side == Side.NETWORK ? in(aGroup()) : in(aCampaign());
    return all.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(all));
  }

  private static List<Who> in(Town.Group group) {
    return Town.everybody(Side.NETWORK, group.id().value(), group.people());
  }

  private static List<Who> in(Town.Campaign campaign) {
    return Town.everybody(Side.BUILDER, campaign.id().value(), campaign.people());
  }

  private Contact contact(Who who) {
    return town.of(who).everybody().stream()
        .filter(person -> person.id().equals(who.id()))
        .findFirst()
        .orElseThrow();
  }

  private void save(Who who, Persona persona) {
    town.of(who).put(persona.contact());
  }

  // Coming.

  void newActivist() {
    Town.Group group = aGroup();
    Persona persona = Persona.activist(group.id() + "-a" + ++made);
    Who who = new Who(Side.NETWORK, group.id().value(), persona.id);
    int shape = chance.below(8);
    if (shape != 0) {
      freeEmail(group.people())
          .ifPresent(e -> persona.email(e, wish(), Quality.UNKNOWN, EmailItem.Kind.OTHER));
    }
    if (shape < 3) {
      freeNumber(group.people()).ifPresent(n -> persona.number(n, wish(), Quality.UNKNOWN));
    }
    if (persona.emails.isEmpty() && persona.numbers.isEmpty()) {
      return;
    }
    come(who, persona, shape != 7);
    if (chance.coin()) {
      magicTagOf(group).ifPresent(tag -> tick(who, tag, true));
    }
  }

  void newEntity() {
    Town.Campaign campaign = aCampaign();
    if (chance.oneIn(6)) {
      join(campaign);
      return;
    }
    Persona persona = Persona.entity(campaign.id() + "-e" + ++made);
    Who who = new Who(Side.BUILDER, campaign.id().value(), persona.id);
    int shape = chance.below(8);
    int emails = shape == 0 ? 0 : shape < 3 ? 2 : 1;
    for (int i = 0; i < emails; i++) {
      persona.email(email(), wishInBuilder(), quality(), chance.oneOf(EmailItem.Kind.values()));
    }
    if (shape < 2 || chance.oneIn(3)) {
      persona.number(number(), wishInBuilder(), quality());
    }
    come(who, persona, true);
  }

  private void come(Who who, Persona persona, boolean named) {
    if (named) {
      persona.given = word();
      persona.family = chance.oneIn(4) ? null : word();
    }
    if (chance.oneIn(3)) {
      persona.language = language();
    }
    if (chance.oneIn(3)) {
      persona.address(address());
    }
    save(who, persona);
    diary.note("  new: " + who.place() + " " + Words.of(persona.contact(), List.of()));
  }

  /** An entity of another campaign is added to this one. */
  private void join(Town.Campaign campaign) {
    List<Contact> elsewhere =
        town.campaigns.values().stream()
            .filter(other -> other.organization().equals(campaign.organization()))
            .flatMap(other -> other.people().everybody().stream())
            .filter(person -> !isIn(campaign.people(), person.id()))
            .toList();
    if (!elsewhere.isEmpty()) {
      Persona persona = Persona.of(chance.oneOf(elsewhere));
      persona.status(true, Subscription.NEVER_SET);
      persona.status(false, Subscription.NEVER_SET);
      persona.assessment = null;
      campaign.people().put(persona.contact());
      diary.note("  " + persona.id + " joins " + campaign.id());
    }
  }

  private static boolean isIn(InMemoryDirectory people, RemoteId id) {
    return people.everybody().stream().anyMatch(person -> person.id().equals(id));
  }

  private static Optional<RemoteId> magicTagOf(Town.Group group) {
    List<RemoteId> magic = group.magicTags();
    return magic.isEmpty() ? Optional.empty() : Optional.of(magic.get(magic.size() / 2));
  }

  // Words and numbers.

  private String word() {
    return "N" + ++typed;
  }

  private String email() {
    return "p" + chance.below(ADDRESSES) + "@example.org";
  }

  private String number() {
    return "1503555010" + chance.below(NUMBERS);
  }

  private String language() {
    return chance.oneOf("en", "es", "fr", "de");
  }

  private PostalAddress address() {
    String street = ++typed + " Sample Street";
    return switch (chance.below(4)) {
      case 0 -> new PostalAddress(street, "Toronto", "ON", "M5V", "CA");
      case 1 -> new PostalAddress(street, "Lyon", "", "69001", "FR");
      default -> new PostalAddress(street, "Portland", "OR", "97201", "US");
    };
  }

  private Quality quality() {
    return chance.oneOf(
        Quality.UNKNOWN, Quality.UNKNOWN, Quality.VERIFIED, Quality.BAD, Quality.UNKNOWN);
  }

  private Subscription wish() {
    return chance.oneIn(3) ? Subscription.UNSUBSCRIBED : Subscription.SUBSCRIBED;
  }

  private Subscription wishInBuilder() {
    return chance.oneIn(3) ? Subscription.NEVER_SET : wish();
  }

  private Optional<String> freeEmail(InMemoryNetwork group) {
    String email = email();
    EmailAddress address = new EmailAddress(email);
    boolean free = group.everybody().stream().allMatch(a -> a.email(address).isEmpty());
    return free ? Optional.of(email) : Optional.empty();
  }

  private Optional<String> freeNumber(InMemoryNetwork group) {
    String digits = number();
    PhoneNumber number = new PhoneNumber(digits);
    boolean free = group.everybody().stream().allMatch(a -> a.number(number).isEmpty());
    return free ? Optional.of(digits) : Optional.empty();
  }

  // Editing.

  private void rename() {
    anybody(side())
        .ifPresent(
            who -> {
              Persona persona = Persona.of(contact(who));
              if (chance.coin()) {
                persona.given = word();
                diary.typed(who, Field.GIVEN_NAME, persona.given);
              } else {
                persona.family = chance.oneIn(6) ? null : word();
                String family = persona.family == null ? "" : persona.family;
                diary.typed(who, Field.FAMILY_NAME, family);
              }
              save(who, persona);
            });
  }

  private void speak() {
    anybody(side())
        .ifPresent(
            who -> {
              Persona persona = Persona.of(contact(who));
              String language = language();
              if (!language.equals(persona.language)) { // what is there already is no edit
                persona.language = language;
                diary.typed(who, Field.LANGUAGE, language);
                save(who, persona);
              }
            });
  }

  private void moveHouse() {
    anybody(side())
        .ifPresent(
            who -> {
              PostalAddress address = address();
              diary.typed(who, Field.ADDRESS, address.toText());
              save(who, Persona.of(contact(who)).address(address));
            });
  }

  private void newEmail() {
    anybody(side())
        .ifPresent(
            who -> {
              Persona persona = Persona.of(contact(who));
              if (who.side() == Side.BUILDER) {
                String email = email();
                boolean known = contact(who).email(new EmailAddress(email)).isPresent();
                if (!known) {
                  diary.typed(who, Field.EMAIL, email);
                  persona.email(email, wishInBuilder(), quality(), EmailItem.Kind.HOME);
                  save(who, persona);
                }
              } else {
                freeEmail((InMemoryNetwork) town.of(who))
                    .ifPresent(email -> changeEmail(who, persona, email));
              }
            });
  }

  /** In Action Network a status stays when the address is changed; a first one is subscribed. */
  private void changeEmail(Who who, Persona persona, String email) {
    Subscription status =
        persona.emails.isEmpty() ? Subscription.SUBSCRIBED : persona.emails.get(0).status();
    diary.typed(who, Field.EMAIL, email);
    save(who, persona.email(email, status, Quality.UNKNOWN, EmailItem.Kind.OTHER));
  }

  private void newNumber() {
    anybody(side())
        .ifPresent(
            who -> {
              Persona persona = Persona.of(contact(who));
              if (who.side() == Side.BUILDER) {
                String digits = number();
                if (contact(who).number(new PhoneNumber(digits)).isEmpty()) {
                  diary.typed(who, Field.MOBILE_NUMBER, digits);
                  save(who, persona.number(digits, wishInBuilder(), quality()));
                }
              } else {
                freeNumber((InMemoryNetwork) town.of(who))
                    .ifPresent(digits -> changeNumber(who, persona, digits));
              }
            });
  }

  private void changeNumber(Who who, Persona persona, String digits) {
    Subscription status =
        persona.numbers.isEmpty() ? Subscription.UNSUBSCRIBED : persona.numbers.get(0).status();
    diary.typed(who, Field.MOBILE_NUMBER, digits);
    save(who, persona.number(digits, status, Quality.UNKNOWN));
  }

  /** An address of an entity turns out to be bad, or is taken off the list. */
  private void spoil() {
    anybody(Side.BUILDER)
        .ifPresent(
            who -> {
              Persona persona = Persona.of(contact(who));
              if (!persona.emails.isEmpty()) {
                EmailItem item = chance.oneOf(new ArrayList<>(persona.emails));
                persona.emails.remove(item);
                boolean bad = chance.coin();
                if (bad) {
                  persona.email(item.address().value(), item.status(), Quality.BAD, item.kind());
                }
                diary.note(
                    "  " + who + ": " + item.address().value() + (bad ? " is bad" : " is removed"));
                if (!bad) {
                  diary.typed(who, Field.EMAIL, "");
                }
                save(who, persona);
              }
            });
  }

  private void leave() {
    wish(side(), true);
  }

  private void comeBack() {
    wish(side(), false);
  }

  private void wish(Side side, boolean leaves) {
    anybody(side)
        .ifPresent(
            who -> {
              Persona persona = Persona.of(contact(who));
              Channel channel = chance.oneIn(3) ? Channel.MOBILE : Channel.EMAIL;
              boolean email = channel == Channel.EMAIL;
              if (!(email ? persona.emails : persona.numbers).isEmpty()) {
                Contact before = persona.contact();
                persona.status(email, leaves ? Subscription.UNSUBSCRIBED : Subscription.SUBSCRIBED);
                if (!persona.contact().equals(before)) {
                  if (isSeen(before, persona.contact(), email)) {
                    diary.wish(who, channel, leaves, before);
                  }
                  save(who, persona);
                }
              }
            });
  }

  /** Statuses of addresses that are bad say nothing about anybody's wish. */
  private static boolean isSeen(Contact before, Contact after, boolean email) {
    return email
        ? !after.usableEmails().equals(before.usableEmails())
        : !after.numbers().equals(before.numbers());
  }

  private void magic() {
    anybody(Side.NETWORK)
        .ifPresent(
            who -> {
              List<RemoteId> magic = town.group(new GroupId(who.place())).magicTags();
              if (!magic.isEmpty()) {
                RemoteId tag = chance.oneOf(magic);
                tick(who, tag, !town.of(who).labelsOf(who.id()).contains(tag));
              }
            });
  }

  private void tick() {
    anybody(side())
        .ifPresent(
            who -> {
              List<RemoteId> labels = labels(who);
              if (!labels.isEmpty()) {
                RemoteId label = chance.oneOf(labels);
                tick(who, label, !town.of(who).labelsOf(who.id()).contains(label));
              }
            });
  }

  private List<RemoteId> labels(Who who) {
    if (who.side() == Side.BUILDER) {
      var id = new CampaignId(who.place());
      return List.copyOf(town.campaign(id).responses().keySet());
    }
    return town.group(new GroupId(who.place())).ordinaryTags();
  }

  private void tick(Who who, RemoteId label, boolean on) {
    List<RemoteId> before = town.of(who).labelsOf(who.id());
    if (on) {
      town.of(who).tag(who.id(), label);
    } else {
      town.of(who).untag(who.id(), label);
    }
    diary.ticked(who, label, on);
    List<RemoteId> now = town.of(who).labelsOf(who.id());
    before.stream() // an answer of a single-choice field replaces another
        .filter(other -> !other.equals(label) && !now.contains(other))
        .forEach(other -> diary.ticked(who, other, false));
  }

  private void assess() {
    anybody(Side.BUILDER)
        .ifPresent(
            who -> {
              Persona persona = Persona.of(contact(who));
              Integer before = persona.assessment;
              persona.assessment = chance.oneIn(4) ? null : Integer.valueOf(chance.between(1, 3));
              diary.assessed(who, before, persona.assessment);
              save(who, persona);
            });
  }

  // Going.

  private void go() {
    Side side = side();
    anybody(side)
        .ifPresent(
            who -> {
              if (side == Side.BUILDER && chance.coin()) {
                deleteEverywhere(who);
              } else {
                town.of(who).delete(who.id());
                diary.note("  " + who + " is gone");
              }
            });
  }

  private void deleteEverywhere(Who who) {
    town.campaigns.values().forEach(campaign -> campaign.people().delete(who.id()));
    diary.note("  " + who + " is deleted in all campaigns");
  }

  /** Somebody is merged into another, who keeps what they have and gets the labels. */
  private void merge() {
    Side side = side();
    Optional<Who> one = anybody(side);
    if (one.isEmpty()) {
      return;
    }
    Who kept = one.get();
    List<Who> others =
        Town.everybody(side, kept.place(), town.of(kept)).stream()
            .filter(other -> !other.equals(kept))
            .toList();
    if (!others.isEmpty()) {
      Who lost = chance.oneOf(others);
      for (RemoteId label : town.of(lost).labelsOf(lost.id())) {
        tick(kept, label, true);
      }
      if (side == Side.BUILDER) {
        Persona merged = Persona.of(contact(kept));
        contact(lost).emails().stream()
            .filter(e -> contact(kept).email(e.address()).isEmpty())
            .forEach(
                e -> {
                  diary.typed(kept, Field.EMAIL, e.address().value()); // by whoever merges them
                  merged.emails.add(e);
                });
        deleteEverywhere(lost);
        save(kept, merged);
      } else {
        town.of(lost).delete(lost.id());
      }
      diary.note("  " + lost + " is merged into " + kept);
    }
  }
}
