package org.actionsync.application.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actionsync.application.port.BuilderCatalog;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Organizations;
import org.actionsync.application.port.Page;
import org.actionsync.domain.mapping.Response;
import org.jspecify.annotations.Nullable;

/** Finds responses that are active in a campaign, by section, field or name, live. */
public final class SearchResponses {

  /** 10,000 responses at 25 a page, which takes about 100 seconds; nobody would wait for more. */
  private static final int MOST_PAGES = 400;

  private final Organizations organizations;
  private final BuilderCatalog builder;

  /** Reads from {@code builder} with the keys of {@code organizations}. */
  public SearchResponses(Organizations organizations, BuilderCatalog builder) {
    this.organizations = organizations;
    this.builder = builder;
  }

  /**
   * Responses that have every word of {@code search} somewhere in section, field or name, without
   * regard to case, in the service's order.
   *
   * @param search null for all
   * @throws SetUpRefused if there is no such campaign or it cannot be read now
   */
  public List<Response> search(CampaignId campaign, @Nullable String search) throws SetUpRefused {
    if (organizations.campaign(campaign).isEmpty()) {
      throw SetUpRefused.unknown("campaignId", "campaign");
    }
    List<String> words =
        search == null ? List.of() : List.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return all(campaign).stream().filter(response -> hasAll(response, words)).toList();
  }

  private static boolean hasAll(Response response, List<String> words) {
    String path = response.path().toLowerCase(Locale.ROOT);
    return words.stream().allMatch(path::contains);
  }

  private List<Response> all(CampaignId campaign) throws SetUpRefused {
    List<Response> responses = new ArrayList<>();
    Optional<Cursor> next = Optional.of(Cursor.START);
    try {
      for (int pages = 0; next.isPresent(); pages++) {
        if (pages == MOST_PAGES) {
          throw SetUpRefused.conflict(
              "campaignId", "More than " + responses.size() + " responses, too many to search");
        }
        Page<Response> page = builder.responses(campaign, next.get());
        responses.addAll(page.items());
        next = page.next();
      }
    } catch (DirectoryUnavailable outage) {
      throw SetUpRefused.by(outage);
    }
    return responses;
  }
}
