package org.actionsync.web.graphql;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.actionsync.application.access.BrowserSessions;
import org.actionsync.application.access.IssueApiTokens;
import org.actionsync.application.access.KeepUsers;
import org.actionsync.application.access.SignIn;
import org.actionsync.application.port.ApiTokens.ApiToken;
import org.actionsync.application.port.AuditLog.Kind;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Organizations;
import org.actionsync.application.port.People;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.Reviews;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Users;
import org.actionsync.application.port.Users.User;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what mutations are done to, and says in words for the audit log how it is. What can be
 * of people is left out: they are erased, the log is not.
 */
@ApplicationScoped
public class AuditSight {

  private static final Map<Class<?>, BiFunction<AuditSight, Object, Seen>> ANSWERS =
      new HashMap<>();

  static {
    know(OrganizationView.class, AuditSight::organization);
    know(GroupView.class, (sight, group) -> group(group));
    know(CampaignLinkView.class, AuditSight::link);
    know(MappingView.class, (sight, mapping) -> mapping(mapping));
    know(RunView.class, (sight, run) -> run(run));
    know(ChangeView.class, (sight, change) -> change(change));
    know(ReviewItemView.class, (sight, item) -> review(item));
    know(UserView.class, AuditSight::user);
    know(AdmittedUserView.class, (sight, admitted) -> sight.user(admitted.user()));
    know(ApiTokenView.class, (sight, token) -> token(token));
    know(IssuedApiTokenView.class, (sight, issued) -> token(issued.apiToken()));
    know(ConfigurationImportView.class, (sight, imported) -> sight.configuration());
  }

  @Inject Organizations organizations;
  @Inject Groups groups;
  @Inject Links links;
  @Inject Runs runs;
  @Inject Plans plans;
  @Inject Reviews reviews;
  @Inject People people;
  @Inject Users users;
  @Inject KeepUsers passwords;
  @Inject IssueApiTokens tokens;
  @Inject BrowserSessions sessions;

  private static <V> void know(Class<V> view, BiFunction<AuditSight, V, Seen> words) {
    ANSWERS.put(view, (sight, answer) -> words.apply(sight, view.cast(answer)));
  }

  /** Whether there are words for what a mutation answers with. */
  static boolean knows(Class<?> view) {
    return ANSWERS.containsKey(view);
  }

  /** What a mutation answered with; nothing for a mere yes, or a number. */
  Optional<Seen> in(Object answer) {
    return Optional.ofNullable(ANSWERS.get(answer.getClass()))
        .map(words -> words.apply(this, answer));
  }

  /** What is now there of what the arguments name. A name of nothing is not repeated anywhere. */
  Seen now(AuditRule rule, Map<String, ?> arguments) {
    if (rule.kind() == Kind.CONFIGURATION) {
      return configuration();
    }
    @Nullable LinkId link =
        named(rule.linkAt(), arguments, Ids::couldBeOne)
            .flatMap(name -> links.find(new LinkId(name)))
            .map(found -> found.id())
            .orElse(null);
    Predicate<String> couldBe =
        rule.kind() == Kind.USER ? Identity::canBeSomebody : Ids::couldBeOne;
    return named(rule.idAt(), arguments, couldBe)
        .flatMap(id -> find(rule.kind(), id))
        .orElseGet(() -> Seen.nothing(rule.kind(), link));
  }

  private static Optional<String> named(
      @Nullable String path, Map<String, ?> arguments, Predicate<String> couldBe) {
    return Optional.ofNullable(AuditRule.given(path, arguments)).filter(couldBe);
  }

  private Optional<Seen> find(Kind kind, String id) {
    return switch (kind) {
      case ORGANIZATION ->
          organizations
              .find(new OrganizationId(id))
              .map(OrganizationView::of)
              .map(this::organization);
      case GROUP -> groups.find(new GroupId(id)).map(GroupView::of).map(AuditSight::group);
      case LINK -> links.find(new LinkId(id)).map(CampaignLinkView::of).map(this::link);
      case MAPPING ->
          links
              .mapping(new TagKey(id))
              .map(found -> mapping(MappingView.of(found.mapping())).in(found.link()));
      case RUN -> runs.find(new RunId(id)).map(RunView::of).map(AuditSight::run);
      case CHANGE -> plans.find(new ChangeId(id)).map(this::change);
      case REVIEW_ITEM ->
          reviews.find(new ReviewId(id)).map(ReviewItemView::of).map(AuditSight::review);
      case PERSON -> people.find(id).map(AuditSight::person);
      case USER -> user(id);
      case API_TOKEN -> tokens.find(id).map(ApiTokenView::of).map(AuditSight::token);
      case CONFIGURATION -> Optional.of(configuration());
    };
  }

  /** All links with their mappings: there is one configuration, and any of it may be imported. */
  private Seen configuration() {
    Map<String, String> facts = new LinkedHashMap<>();
    List<CampaignLink> all = links.all();
    Map<LinkId, List<Mapping>> mappings =
        links.mappings(all.stream().map(CampaignLink::id).toList());
    for (CampaignLink link : all) {
      String name = link.id() + " › ";
      link(CampaignLinkView.of(link)).facts().forEach((what, text) -> facts.put(name + what, text));
      for (Mapping mapping : mappings.getOrDefault(link.id(), List.of())) {
        Map<String, String> mapped = mapping(MappingView.of(mapping)).facts();
        facts.put(name + "mapping " + mapping.key(), String.join(", ", mapped.values()));
      }
    }
    return new Seen(Kind.CONFIGURATION, "configuration", null, facts);
  }

  private Seen organization(OrganizationView organization) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("name", organization.name());
    facts.put("subdomain", organization.subdomain());
    facts.put("key", "…" + organization.keyHint());
    facts.put("state", organization.state().name());
    facts.put(
        "campaigns",
        organizations.campaigns(new OrganizationId(organization.id())).stream()
            .map(one -> one.archived() ? one.name() + " (archived)" : one.name())
            .sorted()
            .collect(joining(", ")));
    return new Seen(Kind.ORGANIZATION, organization.id(), null, facts);
  }

  private static Seen group(GroupView group) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("name", group.name());
    facts.put("key", "…" + group.keyHint());
    facts.put("state", group.state().name());
    return new Seen(Kind.GROUP, group.id(), null, facts);
  }

  private Seen link(CampaignLinkView link) {
    Map<String, String> facts = new LinkedHashMap<>();
    organizations
        .campaign(new CampaignId(link.campaignId()))
        .map(Campaign::name)
        .ifPresent(name -> facts.put("campaign", name));
    groups
        .find(new GroupId(link.groupId()))
        .map(Group::name)
        .ifPresent(name -> facts.put("group", name));
    facts.put("magic tag", link.magicTag().name());
    facts.put("enabled", String.valueOf(link.enabled()));
    settings(link.settings(), facts);
    return new Seen(Kind.LINK, link.id(), new LinkId(link.id()), facts);
  }

  private static void settings(LinkSettingsView settings, Map<String, String> facts) {
    facts.put("opt-outs to Action Network", String.valueOf(settings.optOutsToNetwork()));
    facts.put("e-mail as name", String.valueOf(settings.emailAsName()));
    settings.fields().forEach(one -> facts.put("rule of " + one.field(), one.rule().name()));
    settings
        .brake()
        .forEach(
            one ->
                facts.put("brake on " + one.kind(), one.number() + " or " + one.percent() + " %"));
  }

  private static Seen mapping(MappingView mapping) {
    Map<String, String> facts = new LinkedHashMap<>();
    ResponseView response = mapping.response();
    if (response != null) {
      facts.put(
          "response", response.section() + " › " + response.field() + " › " + response.name());
    }
    if (mapping.level() != null) {
      facts.put("level", String.valueOf(mapping.level()));
    }
    facts.put("tag", mapping.tag().name());
    facts.put("direction", mapping.direction().name());
    facts.put("state", mapping.state().name());
    return new Seen(Kind.MAPPING, mapping.id(), null, facts);
  }

  private static Seen run(RunView run) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("trigger", run.trigger().name());
    facts.put("status", run.status().name());
    return new Seen(Kind.RUN, run.id(), new LinkId(run.linkId()), facts);
  }

  private Seen change(PlannedChange change) {
    @Nullable LinkId link = runs.find(change.run()).map(Run::link).orElse(null);
    return change(ChangeView.of(change, link == null ? "" : link.value())).in(link);
  }

  /** Neither reason nor values, which are of people. */
  private static Seen change(ChangeView change) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("side", change.side().name());
    facts.put("kind", change.kind().name());
    facts.put("outcome", change.outcome().name());
    return new Seen(Kind.CHANGE, change.id(), null, facts);
  }

  /** Of the answer only its first word: behind that may be who somebody is in a service. */
  private static Seen review(ReviewItemView item) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("kind", item.kind().name());
    facts.put("settled", String.valueOf(item.settled()));
    if (item.choice() != null) {
      facts.put("answer", item.choice().split("[ ,]", 2)[0]);
    }
    return new Seen(Kind.REVIEW_ITEM, item.id(), new LinkId(item.linkId()), facts);
  }

  /** Whoever is in no pair is known here by their name in a service, so they stay nameless. */
  private static Seen person(PersonLine person) {
    @Nullable String id = person.pair() == null ? null : person.id();
    return new Seen(Kind.PERSON, id, person.link(), Map.of("state", person.state().name()));
  }

  private Optional<Seen> user(String given) {
    Optional<UserView> ours = users.find(SignIn.canonical(given)).map(UserView::of);
    if (ours.isPresent()) {
      return Optional.of(user(ours.get(), given));
    }
    Map<String, String> rights = rights(given); // of somebody whom only the provider knows
    return rights.isEmpty()
        ? Optional.empty()
        : Optional.of(new Seen(Kind.USER, given, null, rights));
  }

  private Seen user(UserView user) {
    return user(user, user.name());
  }

  /** Nothing of their password but whether it is their own, and if not, until when it serves. */
  private Seen user(UserView user, String given) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("role", user.role().name());
    facts.put("has chosen a password", String.valueOf(!user.oneTime()));
    if (user.oneTimeUntil() != null) {
      facts.put("has to choose one until", user.oneTimeUntil().toString());
    }
    facts.putAll(rights(given));
    return new Seen(Kind.USER, user.name(), null, facts);
  }

  /** What lets somebody in at present, or whoever had it from them. */
  private Map<String, String> rights(String given) {
    Map<String, String> facts = new LinkedHashMap<>();
    int browsers = sessions.of(given);
    if (browsers > 0) {
      facts.put("signed in", String.valueOf(browsers));
    }
    List<String> good = tokens.goodOf(given).stream().map(ApiToken::name).toList();
    if (!good.isEmpty()) {
      facts.put("tokens", String.join(", ", good));
    }
    List<String> waiting = passwords.waitingWithPasswordOf(given).stream().map(User::name).toList();
    if (!waiting.isEmpty()) {
      facts.put("handed out passwords to", String.join(", ", waiting));
    }
    return facts;
  }

  private static Seen token(ApiTokenView token) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("name", token.name());
    facts.put("role", token.role().name());
    facts.put("expires", token.expiresAt() == null ? "never" : token.expiresAt().toString());
    facts.put("revoked", String.valueOf(token.revokedAt() != null));
    return new Seen(Kind.API_TOKEN, token.id(), null, facts);
  }
}
