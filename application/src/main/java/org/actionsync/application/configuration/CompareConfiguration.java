package org.actionsync.application.configuration;

import org.actionsync.application.integration.SearchResponses;
import org.actionsync.application.integration.SearchTags;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Organizations;
import org.actionsync.application.port.Runs;

/** Says what a configuration file would change here and what stands against it. Changes nothing. */
public final class CompareConfiguration {

  private final Stored stored;
  private final SearchTags tags;
  private final SearchResponses responses;

  /** Compares with what is stored and with what both services have. */
  public CompareConfiguration(Stored stored, SearchTags tags, SearchResponses responses) {
    this.stored = stored;
    this.tags = tags;
    this.responses = responses;
  }

  /**
   * What is stored here.
   *
   * @param terms the links
   * @param organizations the organizations and their campaigns
   * @param groups the groups
   * @param runs the runs
   */
  public record Stored(LinkTerms terms, Organizations organizations, Groups groups, Runs runs) {}

  /**
   * Compares.
   *
   * @param removeOthers whether links that are not in the file are to be unlinked, and mappings
   *     that are not in it taken away; otherwise they are left alone
   */
  public Comparison compare(ConfigurationFile file, boolean removeOthers) {
    return plan(file, removeOthers).comparison();
  }

  /** The same, with what is to be done. */
  Deeds.Planned plan(ConfigurationFile file, boolean removeOthers) {
    return new Comparing(stored, new ServiceLookup(tags, responses)).with(file, removeOthers);
  }
}
