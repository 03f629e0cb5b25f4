package org.actionsync.application.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.BuilderCatalog;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.NetworkCatalog;
import org.actionsync.application.port.Page;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.Total;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the tags and responses of a link's mappings are still there, before a run reads who
 * has them.
 *
 * <p>A response that was switched off hides its taggings, and a tag that was deleted has none; read
 * as they come, both would look as if everybody had lost them. Such a mapping stops by itself, with
 * the reason, and goes on when what it names is back. Names are taken over as they are now.
 */
public final class CheckLabels {

  private static final String TAG_GONE = "The tag is gone from Action Network";
  private static final String RESPONSE_OFF = "The response is not active in this campaign";

  private final Runs runs;
  private final Links links;
  private final LinkTerms terms;
  private final NetworkCatalog network;
  private final BuilderCatalog builder;

  /** Checks the mappings in {@code links} against both services. */
  public CheckLabels(
      Runs runs, Links links, LinkTerms terms, NetworkCatalog network, BuilderCatalog builder) {
    this.runs = runs;
    this.links = links;
    this.terms = terms;
    this.network = network;
    this.builder = builder;
  }

  /** Checks the mappings of the run's link, unless the run is beyond reading. */
  public void check(RunId runId) throws DirectoryUnavailable {
    Optional<Run> run = runs.keep(runId).filter(r -> Steps.isDue(r, RunPhase.READ));
    if (run.isEmpty()) {
      return;
    }
    LinkTerms.Loaded loaded = terms.of(run.get().link());
    Map<RemoteId, Tag> tags = tags(runId, loaded.link().group());
    Map<RemoteId, Response> responses = responses(runId, loaded.link().campaign());
    for (Mapping mapping : loaded.mappings()) {
      if (!checked(mapping, tags, responses).equals(mapping)) {
        links.changeMapping(mapping.key(), now -> checked(now, tags, responses));
      }
    }
  }

  private static Mapping checked(
      Mapping mapping, Map<RemoteId, Tag> tags, Map<RemoteId, Response> responses) {
    List<String> problems = new ArrayList<>();
    Tag tag = tags.get(mapping.tag().id());
    if (tag == null) {
      problems.add(TAG_GONE);
    }
    Response known = mapping.response();
    Response response = known == null ? null : responses.get(known.id());
    if (known != null && response == null) {
      problems.add(RESPONSE_OFF);
    }
    Mapping renamed =
        mapping.naming(
            known == null || response == null ? known : renamed(known, response),
            tag == null ? mapping.tag() : tag);
    if (mapping.state() == MappingState.BROKEN) {
      mapping.problems().stream().filter(p -> !isMissing(p)).forEach(problems::add);
      return problems.isEmpty()
          ? renamed.in(MappingState.ACTIVE, List.of())
          : renamed.in(MappingState.BROKEN, problems);
    }
    return problems.isEmpty() ? renamed : renamed.in(MappingState.BROKEN, problems);
  }

  /** What the mapping names on {@code side}; null for an assessment level, which has no id. */
  static @Nullable RemoteId named(Mapping mapping, Side side) {
    Response response = mapping.response();
    if (side == Side.NETWORK) {
      return mapping.tag().id();
    }
    return response == null ? null : response.id();
  }

  /** The mapping, stopped as the next check would stop it, and to be found again by a later one. */
  static Mapping withoutWhatItNames(Mapping mapping, Side side) {
    return mapping.isActive()
        ? mapping.in(MappingState.BROKEN, List.of(side == Side.NETWORK ? TAG_GONE : RESPONSE_OFF))
        : mapping;
  }

  /** Names follow the service; what was learned of the response stays. */
  private static Response renamed(Response known, Response now) {
    return new Response(
        known.id(),
        now.section(),
        now.field(),
        now.name(),
        now.singleChoice(),
        known.universal() == null ? now.universal() : known.universal());
  }

  /** Anything else that broke the mapping is an admin's to mend. */
  private static boolean isMissing(String problem) {
    return problem.equals(TAG_GONE) || problem.equals(RESPONSE_OFF);
  }

  private Map<RemoteId, Tag> tags(RunId run, GroupId group) throws DirectoryUnavailable {
    Map<RemoteId, Tag> tags = new HashMap<>();
    Optional<Cursor> next = Optional.of(Cursor.START);
    while (next.isPresent()) {
      Page<Tag> page = network.tags(group, next.get());
      runs.count(run, Map.of(Total.NETWORK_CALLS, 1L));
      page.items().forEach(tag -> tags.put(tag.id(), tag));
      next = page.next();
    }
    return tags;
  }

  private Map<RemoteId, Response> responses(RunId run, CampaignId campaign)
      throws DirectoryUnavailable {
    Map<RemoteId, Response> responses = new HashMap<>();
    Optional<Cursor> next = Optional.of(Cursor.START);
    while (next.isPresent()) {
      Page<Response> page = builder.responses(campaign, next.get());
      runs.count(run, Map.of(Total.BUILDER_CALLS, 1L));
      page.items().forEach(response -> responses.put(response.id(), response));
      next = page.next();
    }
    return responses;
  }
}
