package org.actionsync.application.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.actionsync.application.insight.Freshness;
import org.actionsync.application.port.Alert;
import org.actionsync.application.port.Alert.Kind;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.Organization;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;

/** What is wrong at one moment, and what cannot be told at that moment. */
final class Troubles {

  private final RaiseAlerts.Stored stored;
  private final Freshness freshness;
  private final Instant now;
  private final List<Alert> found = new ArrayList<>();
  private final Set<Alert.Name> undecided = new HashSet<>();

  Troubles(RaiseAlerts.Stored stored, Freshness freshness, Instant now) {
    this.stored = stored;
    this.freshness = freshness;
    this.now = now;
  }

  void look() {
    stored.groups().all().forEach(this::group);
    stored.organizations().all().forEach(this::organization);
    stored.links().all().forEach(this::link);
  }

  List<Alert> found() {
    return found;
  }

  boolean isOver(Alert.Name name) {
    return !undecided.contains(name) && found.stream().noneMatch(a -> a.name().equals(name));
  }

  private void group(Group group) {
    String what = "group " + quoted(group.name());
    connection(
        "Action Network", group.id().value(), group.state(), keyOf(group.keyHint(), what), what);
  }

  private void organization(Organization organization) {
    String what = "organization " + quoted(organization.name());
    String key = keyOf(organization.keyHint(), what);
    connection("Action Builder", organization.id().value(), organization.state(), key, what);
  }

  private void connection(
      String service, String subject, ConnectionState state, String key, String what) {
    switch (state) {
      case CONNECTED -> {}
      case KEY_REFUSED ->
          add(
              Kind.KEY_REFUSED,
              subject,
              service + " refuses " + key + "; its links wait until the key is replaced");
      case UNREACHABLE ->
          add(Kind.UNREACHABLE, subject, service + " cannot be used for " + what + " just now");
    }
  }

  private void link(CampaignLink link) {
    String what = nameOf(link);
    freshness
        .of(link)
        .filter(Freshness.Age::stale)
        .ifPresent(
            age -> add(Kind.LINK_STALE, link, what + " had no complete run since " + age.since()));
    held(link, what);
    failed(link, what);
    stored.links().mappings(link.id()).stream()
        .filter(mapping -> mapping.state() == MappingState.BROKEN)
        .forEach(mapping -> broken(mapping, what));
  }

  private void held(CampaignLink link, String what) {
    stored.runs().waiting(link.id()).stream()
        .filter(run -> run.status() == RunStatus.HELD)
        .findFirst()
        .ifPresent(run -> add(Kind.RUN_HELD, link, "A run of " + what + " waits" + why(run)));
  }

  /** While a run is at work, or is to go on, nobody knows how it ends. */
  private void failed(CampaignLink link, String what) {
    stored
        .runs()
        .last(link.id())
        .ifPresent(
            run -> {
              switch (run.status()) {
                case FAILED ->
                    add(Kind.RUN_FAILED, link, "The last run of " + what + " failed" + why(run));
                case RUNNING, INTERRUPTED ->
                    undecided.add(new Alert.Name(Kind.RUN_FAILED, link.id().value()));
                case HELD, PREVIEWED, DONE, CANCELLED, DISCARDED -> {}
              }
            });
  }

  private void broken(Mapping mapping, String what) {
    String problems = String.join("; ", mapping.problems());
    add(
        Kind.MAPPING_BROKEN,
        mapping.key().value(),
        "The mapping to tag "
            + quoted(mapping.tag().name())
            + " of "
            + what
            + " stopped itself"
            + (problems.isEmpty() ? "" : ": " + problems));
  }

  private void add(Kind kind, CampaignLink link, String text) {
    add(kind, link.id().value(), text);
  }

  private void add(Kind kind, String subject, String text) {
    found.add(new Alert(kind, subject, text, now));
  }

  private static String why(Run run) {
    return run.heldBecause().stream().collect(Collectors.joining("; ", ": ", "")).stripTrailing();
  }

  private String nameOf(CampaignLink link) {
    String campaign =
        stored.organizations().campaign(link.campaign()).map(Campaign::name).orElse("?");
    String group = stored.groups().find(link.group()).map(Group::name).orElse("?");
    return "campaign " + quoted(campaign) + " with group " + quoted(group);
  }

  private static String keyOf(String hint, String what) {
    return "the key …" + hint + " of " + what;
  }

  private static String quoted(String name) {
    return "“" + name + "”";
  }
}
