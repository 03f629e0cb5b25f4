package org.actionsync.web.graphql;

import graphql.ExecutionResult;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionService;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.actionsync.application.access.BrowserSessions;
import org.actionsync.application.access.IssueApiTokens;
import org.actionsync.application.access.KeepUsers;
import org.actionsync.application.access.OneTimePasswords;
import org.actionsync.application.audit.KeepAuditLog;
import org.actionsync.application.audit.ReadAuditLog;
import org.actionsync.application.configuration.CompareConfiguration;
import org.actionsync.application.configuration.ExportConfiguration;
import org.actionsync.application.configuration.Hands;
import org.actionsync.application.configuration.ImportConfiguration;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.contract.Storage;
import org.actionsync.application.erasure.ErasePerson;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.insight.ExplainPerson;
import org.actionsync.application.insight.FindPeople;
import org.actionsync.application.insight.FollowRuns;
import org.actionsync.application.insight.Freshness;
import org.actionsync.application.insight.LinkOverview;
import org.actionsync.application.insight.PersonTimeline;
import org.actionsync.application.insight.RunHistory;
import org.actionsync.application.insight.SubscriptionHistory;
import org.actionsync.application.integration.ConnectGroup;
import org.actionsync.application.integration.ConnectOrganization;
import org.actionsync.application.integration.DisconnectGroup;
import org.actionsync.application.integration.DisconnectOrganization;
import org.actionsync.application.integration.FakeCatalogs;
import org.actionsync.application.integration.ListCampaigns;
import org.actionsync.application.integration.RenameGroup;
import org.actionsync.application.integration.RotateGroupKey;
import org.actionsync.application.integration.RotateOrganizationKey;
import org.actionsync.application.integration.SearchResponses;
import org.actionsync.application.integration.SearchTags;
import org.actionsync.application.linking.DisableLink;
import org.actionsync.application.linking.EnableLink;
import org.actionsync.application.linking.GroupTags;
import org.actionsync.application.linking.LinkCampaign;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.linking.LintMappings;
import org.actionsync.application.linking.MapAssessment;
import org.actionsync.application.linking.MapResponse;
import org.actionsync.application.linking.UnlinkCampaign;
import org.actionsync.application.linking.Unmap;
import org.actionsync.application.linking.UpdateLinkSettings;
import org.actionsync.application.linking.UpdateMapping;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.PasswordHashes;
import org.actionsync.application.port.RunLauncher;
import org.actionsync.application.port.SecretTexts;
import org.actionsync.application.review.ReviewQueue;
import org.actionsync.application.review.SettleReview;
import org.actionsync.application.sync.DecideRun;
import org.actionsync.application.sync.PlanRun;
import org.actionsync.application.sync.RetryChange;
import org.actionsync.application.sync.StartRun;
import org.actionsync.application.sync.UndoChanges;
import org.actionsync.domain.run.RunId;

/**
 * Our whole GraphQL without a server: the real schema, the real resolvers and use cases, on fakes
 * of storage and of both services.
 */
@SuppressWarnings("UnnecessaryAssignment") // there is no container here to inject anything
final class FakeServer {

  /** Made once, because it takes long and looks its beans up for every call. */
  private static final ExecutionService GRAPHQL =
      new ExecutionService(SchemaTest.schema(), SchemaTest.model());

  static final String NOBODY = "nobody";

  /** How every secret text begins. */
  static final String SECRET = "hush-";

  /** Where everybody is. */
  static final String ADDRESS = "192.0.2.7";

  final Storage store;
  final FakeCatalogs services = new FakeCatalogs();
  final List<RunId> launched = new ArrayList<>();

  /** From now on no run is launched; that is a bug, because nothing was said of it. */
  boolean cannotLaunch;

  private final AtomicInteger count = new AtomicInteger();
  private final Names names = () -> "made-" + count.incrementAndGet();
  private final Clock clock = Clock.fixed(Sample.NOON, ZoneOffset.UTC);
  private final LinkTerms terms;
  private final RunHistory history;

  private final ReviewApi reviewApi = new ReviewApi();
  private final LiveSearches live = live();
  private final AccessApi access;

  /** Whether whoever asks is put out while they do. */
  boolean putOut;

  final BrittleAuditLog auditLog;

  final AuditBook auditBook = new AuditBook();
  final Audience audience = new Audience();
  final FollowRuns follow;

  FakeServer() {
    this(new InMemoryStore());
  }

  /** One that keeps everything there. */
  FakeServer(Storage store) {
    this.store = store;
    follow = new FollowRuns(store.runs());
    terms = new LinkTerms(store.links(), store.organizations());
    history = new RunHistory(store.runs(), store.plans());
    auditLog = new BrittleAuditLog(store.auditLog());
    access = access();
    BeansOfTheTest.put(organizations());
    BeansOfTheTest.put(groups());
    BeansOfTheTest.put(links());
    BeansOfTheTest.put(linkFields());
    BeansOfTheTest.put(mappings());
    BeansOfTheTest.put(runs());
    BeansOfTheTest.put(runProgress());
    BeansOfTheTest.put(undo());
    BeansOfTheTest.put(people());
    BeansOfTheTest.put(erasure());
    BeansOfTheTest.put(ledger());
    BeansOfTheTest.put(reviews());
    BeansOfTheTest.put(audit());
    BeansOfTheTest.put(access);
    BeansOfTheTest.put(configuration());
    keepAuditLog();
    signIn("admin");
  }

  /** From now on everybody is somebody of this role, or nobody. */
  void signIn(String role) {
    var caller = new Caller();
    if (!role.equals(NOBODY)) {
      caller.become(
          new Identity(
              role,
              Role.valueOf(role.toUpperCase(Locale.ROOT)),
              ADDRESS,
              null,
              new Identity.Proof(Identity.Kept.WITH_A_PASSWORD, role)));
    }
    auditBook.caller = caller;
    BeansOfTheTest.put(caller);
    MeApi me = new MeApi();
    me.caller = caller;
    reviewApi.caller = caller;
    access.caller = caller;
    live.caller = caller;
    BeansOfTheTest.put(me);
  }

  /** Whoever everybody is now. */
  Caller caller() {
    return auditBook.caller;
  }

  /** Asks and expects an answer without errors. */
  JsonObject ask(String question) {
    JsonObject answer = send(question);
    if (answer.containsKey("errors")) {
      throw new AssertionError(answer.get("errors").toString());
    }
    return answer.getJsonObject("data");
  }

  /** Asks and expects one error; answers with its code, and the field if there is one. */
  String refusal(String question) {
    return codeOf(send(question));
  }

  /** Asks and expects an error; answers with the first. */
  JsonObject error(String question) {
    return send(question).getJsonArray("errors").getJsonObject(0);
  }

  /** Asks and answers with the code of the error, or that there was none. */
  String outcome(String question) {
    JsonObject answer = send(question);
    return answer.containsKey("errors") ? codeOf(answer) : "answered";
  }

  private static String codeOf(JsonObject answer) {
    if (answer.getJsonArray("errors").size() != 1) {
      throw new AssertionError("Not one error: " + answer.get("errors"));
    }
    JsonObject error = answer.getJsonArray("errors").getJsonObject(0);
    JsonObject extensions = error.getJsonObject("extensions");
    String code = extensions.getString("code");
    return extensions.containsKey("field") ? code + " " + extensions.getString("field") : code;
  }

  private JsonObject send(String question) {
    return answer(Json.createObjectBuilder().add("query", question).build());
  }

  /** Sends this, whatever it is. */
  JsonObject answer(JsonObject body) {
    return coded(result(body));
  }

  /** What GraphQL itself says, which is a stream of answers if it was asked for one. */
  ExecutionResult result(String question) {
    return result(Json.createObjectBuilder().add("query", question).build());
  }

  private static ExecutionResult result(JsonObject body) {
    List<ExecutionResult> results = new ArrayList<>();
    GRAPHQL.executeSync(
        body, PlainWords.inEnglish(), answer -> results.add(answer.getExecutionResult()));
    return results.get(0);
  }

  static JsonObject coded(ExecutionResult result) {
    JsonValue json = new ExecutionResponse(CodedErrors.in(result)).getExecutionResultAsJsonObject();
    return json.asJsonObject();
  }

  private OrganizationsApi organizations() {
    var campaigns = new ListCampaigns(store.organizations(), services.builder(), names);
    var api = new OrganizationsApi();
    api.organizations = store.organizations();
    api.campaigns = campaigns;
    api.connect =
        new ConnectOrganization(store.organizations(), services.builder(), campaigns, names);
    api.rotate = new RotateOrganizationKey(store.organizations(), services.builder());
    api.disconnect = new DisconnectOrganization(store.organizations(), store.links());
    api.responses = new SearchResponses(store.organizations(), services.builder());
    api.live = live;
    return api;
  }

  private static LiveSearches live() {
    var live = new LiveSearches();
    live.most = 8;
    return live;
  }

  private GroupsApi groups() {
    var api = new GroupsApi();
    api.live = live;
    api.groups = store.groups();
    api.links = store.links();
    api.connect = new ConnectGroup(store.groups(), services.network(), names);
    api.rename = new RenameGroup(store.groups());
    api.rotate = new RotateGroupKey(store.groups(), services.network());
    api.disconnect = new DisconnectGroup(store.groups(), store.links());
    api.tags = searchTags();
    return api;
  }

  private SearchTags searchTags() {
    return new SearchTags(store.groups(), services.network());
  }

  private GroupTags groupTags() {
    return new GroupTags(searchTags(), services.network());
  }

  private LinksApi links() {
    var api = new LinksApi();
    api.links = store.links();
    api.link =
        new LinkCampaign(store.links(), store.organizations(), store.groups(), groupTags(), names);
    api.unlink = new UnlinkCampaign(store.links(), store.runs());
    api.update = new UpdateLinkSettings(store.links());
    api.enable = new EnableLink(store.links(), terms, store.groups(), clock);
    api.disable = new DisableLink(store.links());
    return api;
  }

  private LinkFieldsApi linkFields() {
    var api = new LinkFieldsApi();
    api.links = store.links();
    api.organizations = store.organizations();
    api.groups = store.groups();
    api.terms = terms;
    api.overview = new LinkOverview(store.pairs(), store.reviews());
    api.history = history;
    api.fresh = new Freshness(store.links(), clock, Duration.ofHours(3));
    return api;
  }

  private MappingsApi mappings() {
    var lint = new LintMappings(store.links(), services.builder());
    var api = new MappingsApi();
    api.mapResponse = new MapResponse(store.links(), groupTags(), lint, names);
    api.mapAssessment = new MapAssessment(store.links(), groupTags(), lint, names);
    api.update = new UpdateMapping(store.links(), lint);
    api.unmap = new Unmap(store.links());
    return api;
  }

  private RunsApi runs() {
    RunLauncher launcher = this::launch;
    var api = new RunsApi();
    api.links = store.links();
    api.history = history;
    api.start = new StartRun(store.links(), store.runs(), store.plans(), launcher, names, clock);
    api.decide =
        new DecideRun(store.runs(), terms, store.snapshots(), store.pairs(), launcher, clock);
    var planning =
        new PlanRun.Storage(
            store.cases(),
            store.snapshots(),
            store.pairs(),
            store.plans(),
            store.reviews(),
            names,
            store.undos());
    api.retry = new RetryChange(store.runs(), terms, planning, names, launcher, clock);
    return api;
  }

  private RunProgressApi runProgress() {
    var api = new RunProgressApi();
    api.follow = follow;
    api.audience = audience;
    return api;
  }

  private void launch(RunId run) {
    if (cannotLaunch) {
      throw new IllegalStateException("Nothing launches runs");
    }
    launched.add(run);
  }

  private UndoApi undo() {
    var stored = new UndoChanges.Stored(store.runs(), store.plans(), store.pairs(), store.undos());
    var start =
        new StartRun(store.links(), store.runs(), store.plans(), this::launch, names, clock);
    var api = new UndoApi();
    api.undo = new UndoChanges(stored, start);
    api.people = new FindPeople(store.people(), terms);
    return api;
  }

  private PeopleApi people() {
    var api = new PeopleApi();
    api.people = new FindPeople(store.people(), terms);
    api.timeline = new PersonTimeline(store.people());
    api.explain = new ExplainPerson(terms, store.cases());
    api.history = history;
    return api;
  }

  private ErasureApi erasure() {
    var api = new ErasureApi();
    api.erase = new ErasePerson(store.people(), store.erased());
    return api;
  }

  private SubscriptionLedgerApi ledger() {
    var api = new SubscriptionLedgerApi();
    api.ledger = new SubscriptionHistory(store.ledger(), store.links());
    api.history = history;
    return api;
  }

  private ReviewApi reviews() {
    var api = reviewApi;
    api.queue = new ReviewQueue(store.reviews());
    api.settle = new SettleReview(store.reviews(), store.pairs(), clock);
    api.links = store.links();
    return api;
  }

  private AccessApi access() {
    SecretTexts secrets = () -> SECRET + count.incrementAndGet() + "-" + "s".repeat(40);
    var api = new AccessApi();
    api.tokens = new IssueApiTokens(store.apiTokens(), secrets, names, clock);
    api.sessions =
        new BrowserSessions(
            store.sessions(),
            secrets,
            new BrowserSessions.Limits(Duration.ofHours(2), Duration.ofHours(24)),
            clock);
    api.stillAdmitted = identity -> !putOut;
    api.users =
        new KeepUsers(
            store.users(),
            store.sessions(),
            api.tokens,
            new FastHashes(),
            new OneTimePasswords(secrets, Duration.ofDays(7), clock));
    return api;
  }

  /** As quick as it must never be elsewhere. */
  private static final class FastHashes implements PasswordHashes {

    @Override
    public String hash(String password) {
      return Integer.toHexString(password.hashCode());
    }

    @Override
    public boolean fits(String password, String hash) {
      return hash(password).equals(hash);
    }
  }

  private ConfigurationApi configuration() {
    LinksApi links = links();
    MappingsApi mappings = mappings();
    var api = new ConfigurationApi();
    api.export = new ExportConfiguration(terms, store.groups());
    api.compare =
        new CompareConfiguration(
            new CompareConfiguration.Stored(
                terms, store.organizations(), store.groups(), store.runs()),
            searchTags(),
            new SearchResponses(store.organizations(), services.builder()));
    api.imports =
        new ImportConfiguration(
            api.compare,
            new Hands(
                store.links(),
                new Hands.OnLinks(
                    links.link, links.unlink, links.update, links.enable, links.disable),
                new Hands.OnMappings(
                    mappings.mapResponse,
                    mappings.mapAssessment,
                    mappings.update,
                    mappings.unmap)));
    return api;
  }

  private AuditApi audit() {
    var api = new AuditApi();
    api.log = new ReadAuditLog(auditLog);
    return api;
  }

  private void keepAuditLog() {
    var sight = new AuditSight();
    sight.organizations = store.organizations();
    sight.groups = store.groups();
    sight.links = store.links();
    sight.runs = store.runs();
    sight.plans = store.plans();
    sight.reviews = store.reviews();
    sight.people = store.people();
    sight.users = store.users();
    sight.passwords = access.users;
    sight.tokens = access.tokens;
    sight.sessions = access.sessions;
    auditBook.sight = sight;
    auditBook.log = new KeepAuditLog(auditLog, clock);
    BeansOfTheTest.put(auditBook);
  }
}
