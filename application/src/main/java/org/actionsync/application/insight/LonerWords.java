package org.actionsync.application.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Cases;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.mapping.Lens;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.matching.Doubt;
import org.actionsync.domain.matching.Match;
import org.actionsync.domain.matching.MatchEvidence;
import org.actionsync.domain.matching.Matcher;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.Planner;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is on one side only, in words.
 *
 * @param link the link and all it wants
 * @param side where the person is
 * @param person the person
 */
record LonerWords(LinkTerms.Loaded link, Side side, Cases.Person person) {

  private static final String MATCHING =
      "By e-mail; without a usable one by mobile number, and only when its holder has no e-mail."
          + " Any doubt waits for a person";

  /** What the matcher says, then a line per known field, channel and tag that is on. */
  static List<Explanation> of(
      LinkTerms.Loaded link, Side side, Cases.Person person, MatchEvidence evidence) {
    LonerWords words = new LonerWords(link, side, person);
    Match match = side == Side.NETWORK ? Matcher.activist(evidence) : Matcher.entity(evidence);
    String next = match.choose(words.new Next());
    List<Explanation> lines = new ArrayList<>();
    lines.add(words.line("Match", "there", MATCHING, next));
    lines.addAll(words.profileLines());
    return lines;
  }

  private List<Explanation> profileLines() {
    Lens lens = link.lens();
    Profile profile =
        side == Side.NETWORK
            ? lens.network(person.contact(), person.taggings()).profile()
            : lens.builder(person.contact(), person.taggings()).profile();
    String next = "goes along when the person is paired or created";
    List<Explanation> lines = new ArrayList<>();
    profile
        .values()
        .forEach(
            (field, value) ->
                lines.add(line(Words.name(field), field.display(value), rule(field), next)));
    for (Channel channel : Channel.values()) {
      if (!profile.get(channel.field()).isEmpty()) {
        lines.add(
            line(
                Words.name(channel),
                profile.consent(channel).label(),
                "A new person is subscribed only if Action Builder says so",
                next));
      }
    }
    for (Mapping mapping : link.mappings()) {
      if (profile.has(mapping.key())) {
        lines.add(line(Words.name(mapping), Words.on(true), Words.rule(mapping), next));
      }
    }
    return lines;
  }

  private String rule(Field field) {
    return "At the first meeting a blank is filled; two values: "
        + link.terms().rules().ruleAtFirst(field).sentence();
  }

  private Explanation line(String field, String now, String rule, String next) {
    @Nullable String network = side == Side.NETWORK ? now : null;
    @Nullable String builder = side == Side.BUILDER ? now : null;
    return new Explanation(field, null, network, null, builder, rule, next);
  }

  private boolean hasMagicTag() {
    return person.taggings().stream()
        .anyMatch(tagging -> tagging.tag().equals(link.link().magicTag().id()));
  }

  /** What a run would do with the person. */
  private final class Next implements Match.Cases<String> {

    @Override
    public String found(Match.Found match) {
      String by = match.by() == Match.By.EMAIL ? "the e-mail" : "the mobile number";
      return "is paired with "
          + match.other()
          + " in "
          + Words.name(side.opposite())
          + ": "
          + by
          + " is the same";
    }

    @Override
    public String nobody(Match.Nobody match) {
      if (side == Side.BUILDER) {
        return created(new Planner(link.terms()).newActivist(person.contact(), person.taggings()));
      }
      if (!hasMagicTag()) {
        return "nothing: nobody in Action Builder, and without the magic tag nobody is pulled in";
      }
      Planner planner = new Planner(link.terms());
      return planner.hasNameForBuilder(person.contact())
          ? created(planner.newEntity(person.contact(), person.taggings()))
          : review(Doubt.NO_NAME);
    }

    @Override
    public String nothingToGoBy(Match.NothingToGoBy match) {
      return "nothing: there is neither a usable e-mail nor a mobile number";
    }

    @Override
    public String leftOut(Match.LeftOut match) {
      return "nothing: " + match.why().sentence();
    }

    @Override
    public String unclear(Match.Unclear match) {
      return review(match.doubt());
    }

    private String review(Doubt doubt) {
      return "waits for a person: " + doubt.sentence();
    }

    private String created(Change change) {
      List<String> grants = new ArrayList<>();
      for (Map.Entry<Channel, Subscription> grant : change.grants().entrySet()) {
        grants.add(Words.name(grant.getKey()) + " " + grant.getValue().label());
      }
      return "is created in "
          + Words.name(change.side())
          + (grants.isEmpty() ? "" : ", " + String.join(", ", grants));
    }
  }
}
