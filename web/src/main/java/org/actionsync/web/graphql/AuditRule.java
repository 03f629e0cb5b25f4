package org.actionsync.web.graphql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionsync.application.port.AuditLog.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log has to know of a mutation: to what it is done. Every mutation has a rule;
 * without one the schema is not built.
 *
 * @param action the mutation
 * @param kind what it is done to
 * @param idAt the argument that names the thing; null when the mutation makes it
 * @param linkAt the argument that names the link of what is made; null when there is none
 */
record AuditRule(String action, Kind kind, @Nullable String idAt, @Nullable String linkAt) {

  private static final Map<String, AuditRule> ALL =
      Stream.of(
              made(Kind.ORGANIZATION, "connectOrganization"),
              done(Kind.ORGANIZATION, "refreshCampaigns", "organizationId"),
              done(Kind.ORGANIZATION, "rotateOrganizationKey"),
              done(Kind.ORGANIZATION, "disconnectOrganization"),
              made(Kind.GROUP, "connectGroup"),
              done(Kind.GROUP, "renameGroup"),
              done(Kind.GROUP, "rotateGroupKey"),
              done(Kind.GROUP, "disconnectGroup"),
              made(Kind.LINK, "linkCampaign"),
              done(Kind.LINK, "unlinkCampaign"),
              done(Kind.LINK, "updateLinkSettings"),
              done(Kind.LINK, "enableLink"),
              done(Kind.LINK, "disableLink"),
              madeIn(Kind.MAPPING, "mapResponse", "input.linkId"),
              madeIn(Kind.MAPPING, "mapAssessment", "input.linkId"),
              done(Kind.MAPPING, "updateMapping"),
              done(Kind.MAPPING, "unmap"),
              madeIn(Kind.RUN, "startRun", "linkId"),
              madeIn(Kind.RUN, "previewRun", "linkId"),
              done(Kind.RUN, "approveRun"),
              done(Kind.RUN, "discardRun"),
              done(Kind.RUN, "cancelRun"),
              done(Kind.RUN, "undoRun"),
              done(Kind.CHANGE, "retryChange"),
              done(Kind.CHANGE, "undoChange"),
              done(Kind.PERSON, "undoPerson"),
              done(Kind.PERSON, "erasePerson"),
              done(Kind.REVIEW_ITEM, "settleReview"),
              made(Kind.USER, "createUser"),
              done(Kind.USER, "resetPassword", "name"),
              done(Kind.USER, "changeRole", "name"),
              done(Kind.USER, "removeUser", "name"),
              done(Kind.USER, "signOutUser", "name"),
              made(Kind.API_TOKEN, "createApiToken"),
              done(Kind.API_TOKEN, "revokeApiToken"),
              made(Kind.CONFIGURATION, "importConfiguration"))
          .collect(Collectors.toUnmodifiableMap(AuditRule::action, rule -> rule));

  private static AuditRule done(Kind kind, String action) {
    return done(kind, action, "id");
  }

  private static AuditRule done(Kind kind, String action, String idAt) {
    return new AuditRule(action, kind, idAt, null);
  }

  private static AuditRule made(Kind kind, String action) {
    return new AuditRule(action, kind, null, null);
  }

  private static AuditRule madeIn(Kind kind, String action, String linkAt) {
    return new AuditRule(action, kind, null, linkAt);
  }

  /** The rule of the mutation; {@link IllegalStateException} when nobody made one. */
  static AuditRule of(String mutation) {
    AuditRule rule = ALL.get(mutation);
    if (rule == null) {
      throw new IllegalStateException(
          "Nobody has said in AuditRule what the mutation " + mutation + " is done to");
    }
    return rule;
  }

  /** Every mutation that has a rule. */
  static Set<String> actions() {
    return ALL.keySet();
  }

  /** The text that was given as {@code path}, with dots into inputs; null when none was. */
  static @Nullable String given(@Nullable String path, Map<String, ?> arguments) {
    Object found = arguments;
    for (String name : path == null ? List.<String>of() : List.of(path.split("\\."))) {
      found = found instanceof Map<?, ?> inner ? inner.get(name) : null;
    }
    return found instanceof String text ? text : null;
  }
}
