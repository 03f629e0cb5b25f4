package org.actionsync.application.port;

import java.time.Instant;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/**
 * One campaign joined to one group. A campaign has at most one link, a group may have many.
 *
 * @param id our name for it
 * @param campaign the campaign
 * @param group the group
 * @param enabled whether it is synced about once an hour
 * @param magicTag activists who have it are pulled into the campaign
 * @param settings what an admin adjusted
 * @param previewed the configuration that was last previewed while the link was disabled, see
 *     {@code Configuration}; null before the first such preview
 * @param progress what was synced so far
 * @param settingsVersion 1, and one more after every change of the settings, as whoever stores it
 *     counts; nothing else counts
 */
public record CampaignLink(
    LinkId id,
    CampaignId campaign,
    GroupId group,
    boolean enabled,
    Tag magicTag,
    LinkSettings settings,
    @Nullable String previewed,
    Progress progress,
    int settingsVersion) {

  /** A link whose settings nobody has changed yet. */
  public CampaignLink(
      LinkId id,
      CampaignId campaign,
      GroupId group,
      boolean enabled,
      Tag magicTag,
      LinkSettings settings,
      @Nullable String previewed,
      Progress progress) {
    this(id, campaign, group, enabled, magicTag, settings, previewed, progress, 1);
  }

  /**
   * How far a link has come.
   *
   * @param lastCompleteAt when the last complete run ended; null before the first
   * @param nextDueAt when the next run is due; null while disabled
   * @param plannedNetwork the scan of the group up to which changes were planned; 0 before the
   *     first
   * @param plannedBuilder the scan of the campaign up to which changes were planned; 0 before the
   *     first
   * @param plannedUnder the configuration under which the newest plan was made, see {@code
   *     Configuration}; under another one everybody is planned anew
   * @param enabledAt when the link was last enabled; null before the first time
   */
  public record Progress(
      @Nullable Instant lastCompleteAt,
      @Nullable Instant nextDueAt,
      long plannedNetwork,
      long plannedBuilder,
      @Nullable String plannedUnder,
      @Nullable Instant enabledAt) {

    /** Nothing synced, nothing due. */
    public static final Progress NONE = new Progress(null, null, 0, 0, null, null);

    /** The same progress, but nothing is planned yet under {@code configuration}. */
    public Progress startingOver(String configuration) {
      return new Progress(lastCompleteAt, nextDueAt, 0, 0, configuration, enabledAt);
    }

    private Progress enabledAt(@Nullable Instant now) {
      return new Progress(
          lastCompleteAt, nextDueAt, plannedNetwork, plannedBuilder, plannedUnder, now);
    }

    /** The same progress, next due at {@code nextDue}. */
    public Progress due(@Nullable Instant nextDue) {
      return new Progress(
          lastCompleteAt, nextDue, plannedNetwork, plannedBuilder, plannedUnder, enabledAt);
    }
  }

  /**
   * The same link, enabled or disabled.
   *
   * @param nextDueAt for a link that is enabled now, because it is due at once; null for one that
   *     is disabled
   */
  public CampaignLink enabled(boolean nowEnabled, @Nullable Instant nextDueAt) {
    Progress now = progress.due(nextDueAt);
    return new CampaignLink(
        id,
        campaign,
        group,
        nowEnabled,
        magicTag,
        settings,
        previewed,
        nowEnabled && !enabled ? now.enabledAt(nextDueAt) : now,
        settingsVersion);
  }

  /**
   * Since when nothing was heard of the link: when its last complete run ended, or, if that was
   * later or is still to come, when it was enabled. Null while disabled.
   */
  public @Nullable Instant silentSince() {
    Instant complete = progress.lastCompleteAt();
    Instant begun = progress.enabledAt();
    if (!enabled || complete == null) {
      return enabled ? begun : null;
    }
    return begun != null && begun.isAfter(complete) ? begun : complete;
  }

  /** The same link with other settings. */
  public CampaignLink with(LinkSettings changed) {
    return new CampaignLink(
        id, campaign, group, enabled, magicTag, changed, previewed, progress, settingsVersion);
  }

  /** The same link, further on. */
  public CampaignLink with(Progress changed) {
    return new CampaignLink(
        id, campaign, group, enabled, magicTag, settings, previewed, changed, settingsVersion);
  }

  /** The same link after {@code configuration} was previewed. */
  public CampaignLink previewed(String configuration) {
    return new CampaignLink(
        id, campaign, group, enabled, magicTag, settings, configuration, progress, settingsVersion);
  }
}
