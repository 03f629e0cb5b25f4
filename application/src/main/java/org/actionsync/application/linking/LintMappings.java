package org.actionsync.application.linking;

import java.util.List;
import java.util.Optional;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.integration.Typed;
import org.actionsync.application.port.BuilderCatalog;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Links;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingRules;
import org.actionsync.domain.mapping.MappingRules.Objection;
import org.actionsync.domain.mapping.Response;

/** Checks a mapping before it is stored: against the link's others and against Action Builder. */
public final class LintMappings {

  private final Links links;
  private final BuilderCatalog builder;

  /** Checks against {@code links} and {@code builder}. */
  public LintMappings(Links links, BuilderCatalog builder) {
    this.links = links;
    this.builder = builder;
  }

  /**
   * What the arguments are called that chose the parts of a mapping.
   *
   * @param tag the one that chose the tag
   * @param response the one that chose the response or level
   */
  record Fields(String tag, String response) {

    private String of(MappingRules.Part part) {
      return switch (part) {
        case TAG -> tag;
        case RESPONSE -> response;
        case DIRECTION -> "direction";
      };
    }
  }

  /**
   * Lets the mapping pass.
   *
   * @throws SetUpRefused with the first objection against it
   */
  void check(CampaignLink link, Mapping mapping, Fields fields) throws SetUpRefused {
    List<Mapping> neighbours =
        links.ofGroup(link.group()).stream()
            .filter(other -> !other.id().equals(link.id()))
            .flatMap(other -> links.mappings(other.id()).stream())
            .toList();
    MappingRules rules = new MappingRules(link.magicTag(), links.mappings(link.id()), neighbours);
    Optional<Objection> objection = rules.objections(mapping).stream().findFirst();
    if (objection.isPresent()) {
      throw SetUpRefused.conflict(fields.of(objection.get().about()), objection.get().sentence());
    }
  }

  /**
   * Stores a mapping that was let pass, unless another of the link was stored since, perhaps by
   * another admin, that has its tag or its response.
   *
   * @throws SetUpRefused with the objection that is there now
   */
  void store(CampaignLink link, Mapping mapping, Fields fields) throws SetUpRefused {
    if (!links.saveMapping(link.id(), mapping)) {
      check(link, mapping, fields);
      throw SetUpRefused.conflict(
          fields.response(), "Somebody else changed the mappings a moment ago; look again");
    }
  }

  /**
   * The response of this identifier as Action Builder has it now.
   *
   * @throws SetUpRefused if it is not active in the campaign, or the campaign cannot be read now
   */
  Response active(CampaignId campaign, String responseId) throws SetUpRefused {
    RemoteId id = Typed.remoteId("responseId", "response", responseId);
    try {
      return builder
          .response(campaign, id)
          .orElseThrow(
              () ->
                  SetUpRefused.invalid(
                      "responseId",
                      "This response is not active in the campaign; Action Builder would silently"
                          + " ignore it"));
    } catch (DirectoryUnavailable outage) {
      throw SetUpRefused.by(outage);
    }
  }
}
