package org.actionsync.application.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;

/** Nobody who opted out is subscribed, and no opt-out is lost. */
final class Consent {

  /** Between a last look and the write anybody can change their mind. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  /** A look and the write that follows it at once. */
  private static final Duration BLINK = Duration.ofSeconds(3);

  private final History history;
  private final List<String> broken = new ArrayList<>();

  Consent(History history) {
    this.history = history;
  }

  List<String> broken() {
    history.diary.sent().forEach(this::grantsOnlyWhatWasSaid);
    history.diary.sent().forEach(this::isInTheLedger);
    history.diary.sent().forEach(this::subscribesNobodyKnown);
    for (CampaignLink link : history.store.links().all()) {
      if (link.enabled()) {
        history.pairs(link).forEach(pair -> keepsOptOuts(link, pair));
      }
    }
    return broken;
  }

  /** Whoever is made as subscribed was subscribed where they come from, a moment ago. */
  private void grantsOnlyWhatWasSaid(Diary.Sent sent) {
    Draft draft = sent.draft();
    if (draft == null) {
      return;
    }
    for (Map.Entry<Channel, Subscription> grant : draft.grants().entrySet()) {
      if (grant.getValue() == Subscription.SUBSCRIBED) {
        String value = draft.values().getOrDefault(grant.getKey().field(), "");
        Side from = sent.place().startsWith("g") ? Side.BUILDER : Side.NETWORK;
        Who source = history.counterpart(sent, from, draft.counterpart());
        if (!history.past.wasSubscribed(source, grant.getKey(), value, sent.at(), FRESH)) {
          broken.add(
              source
                  + " was not subscribed with "
                  + value
                  + " when line "
                  + sent.line()
                  + " subscribed them");
        }
      }
    }
  }

  /** Nothing subscribes anybody without an entry from before the call. */
  private void isInTheLedger(Diary.Sent sent) {
    Draft draft = sent.draft();
    if (draft == null) {
      return;
    }
    draft.grants().entrySet().stream()
        .filter(grant -> grant.getValue() == Subscription.SUBSCRIBED)
        .filter(grant -> !isEntered(sent, draft, grant.getKey()))
        .forEach(grant -> broken.add("Line " + sent.line() + " subscribes without an entry"));
  }

  private boolean isEntered(Diary.Sent sent, Draft draft, Channel channel) {
    RunId run = Objects.requireNonNull(sent.run());
    Side side = sent.place().startsWith("g") ? Side.NETWORK : Side.BUILDER;
    return history
        .store
        .ledger()
        .page(history.linkOf(run), null, Integer.MAX_VALUE)
        .items()
        .stream()
        .map(SubscriptionLedger.Granted::entry)
        .filter(entry -> entry.run().equals(run) && entry.side() == side)
        .filter(entry -> draft.counterpart().equals(entry.source()))
        .filter(entry -> entry.channel() == channel)
        .anyMatch(entry -> !entry.at().isAfter(sent.at()));
  }

  /** An update never turns anything into subscribed; a first e-mail without a status would. */
  private void subscribesNobodyKnown(Diary.Sent sent) {
    Contact before = sent.before();
    Contact after = sent.after();
    Draft draft = sent.draft();
    if (before == null
        || after == null
        || (draft != null && Creations.cameJustThen(history, sent, draft))) {
      return;
    }
    after.emails().stream()
        .filter(item -> item.status() == Subscription.SUBSCRIBED)
        .filter(
            item ->
                before.emails().stream().noneMatch(old -> old.status() == Subscription.SUBSCRIBED))
        .filter(item -> !before.emails().isEmpty())
        .forEach(item -> broken.add("Line " + sent.line() + " subscribed an e-mail"));
    after.numbers().stream()
        .filter(item -> item.status() == Subscription.SUBSCRIBED)
        .filter(
            item ->
                before.numbers().stream().noneMatch(old -> old.status() == Subscription.SUBSCRIBED))
        .forEach(item -> broken.add("Line " + sent.line() + " subscribed a number"));
  }

  private void keepsOptOuts(CampaignLink link, Pair pair) {
    if (pair.detached()) {
      return;
    }
    for (Channel channel : Channel.values()) {
      arrives(link, pair, channel, Side.NETWORK);
      if (link.settings().optOutsToNetwork()) {
        arrives(link, pair, channel, Side.BUILDER);
      }
    }
  }

  /** Who left on one side while the two were paired is not subscribed on the other. */
  private void arrives(CampaignLink link, Pair pair, Channel channel, Side leftIn) {
    Who here = leftIn == Side.NETWORK ? history.activist(link, pair) : history.entity(link, pair);
    Who there = leftIn == Side.NETWORK ? history.entity(link, pair) : history.activist(link, pair);
    List<Diary.Wish> acts =
        history.diary.wishes().stream()
            .filter(wish -> wish.channel() == channel)
            .filter(wish -> wish.who().equals(here) || wish.who().equals(there))
            .toList();
    if (acts.isEmpty()) {
      return;
    }
    Diary.Wish last = acts.get(acts.size() - 1);
    boolean left =
        last.leaves() && last.who().equals(here) && last.isWith(address(link, pair, channel));
    boolean untouched =
        history.diary.typed().stream()
            .noneMatch(
                typed ->
                    typed.field() == channel.field()
                        && (typed.who().isSamePerson(here) || typed.who().isSamePerson(there)));
    boolean carried = leftIn == Side.NETWORK || history.records.keptOptOuts(link) < last.line();
    if (left
        && untouched
        && carried
        && history.records.pairedSince(pair) < last.line()
        && !leftJustBefore(last)
        && !cameAndWentUnseen(link, acts)) {
      history
          .contact(there)
          .filter(contact -> isSubscribed(contact, channel))
          .ifPresent(
              contact -> {
                if (Hole.IGNORED_OPT_OUT.isOpen() && wasIgnored(there, channel)) {
                  return;
                }
                broken.add(
                    there
                        + " is still subscribed by "
                        + channel
                        + " though "
                        + here
                        + " left in line "
                        + last.line());
              });
    }
  }

  /**
   * They left in the instant between our last look at them and a write that gave them another
   * address or number, by which they left nothing.
   */
  private boolean leftJustBefore(Diary.Wish wish) {
    return history.diary.sent().stream()
        .filter(sent -> wish.who().equals(sent.who()) && sent.asksFor(wish.channel().field()))
        .filter(sent -> sent.line() > wish.line())
        .anyMatch(sent -> sent.at().isBefore(wish.at().plus(BLINK)));
  }

  /** They joined and left again, and no run of the link has looked at them in between. */
  private boolean cameAndWentUnseen(CampaignLink link, List<Diary.Wish> acts) {
    if (acts.size() < 2) {
      return false;
    }
    Diary.Wish left = acts.get(acts.size() - 1);
    Diary.Wish joined = acts.get(acts.size() - 2);
    return !joined.leaves()
        && joined.who().equals(left.who())
        && history.store.runs().page(link.id(), null, Integer.MAX_VALUE).items().stream()
            .filter(run -> run.status() == RunStatus.DONE)
            .map(Run::startedAt)
            .noneMatch(at -> at.isAfter(joined.at()) && at.isBefore(left.at()));
  }

  /** The one that Action Network has. */
  private String address(CampaignLink link, Pair pair, Channel channel) {
    return history
        .contact(history.activist(link, pair))
        .map(contact -> Values.of(contact, channel.field()))
        .orElse("");
  }

  private boolean wasIgnored(Who who, Channel channel) {
    return history.diary.sent().stream()
        .filter(sent -> who.equals(sent.who()) && sent.asksToLeave(channel))
        .anyMatch(sent -> sent.fate() == Diary.Fate.DROPPED || sent.fate() == Diary.Fate.REFUSED);
  }

  /** Nothing is ever sent to an address or number that is bad, whatever its status. */
  private static boolean isSubscribed(Contact contact, Channel channel) {
    return channel == Channel.EMAIL
        ? contact.usableEmails().stream().anyMatch(e -> e.status() == Subscription.SUBSCRIBED)
        : contact.usableMobiles().stream().anyMatch(n -> n.status() == Subscription.SUBSCRIBED);
  }
}
