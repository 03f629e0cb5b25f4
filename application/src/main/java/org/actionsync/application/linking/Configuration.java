package org.actionsync.application.linking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.BrakeLimit;
import org.actionsync.domain.reconcile.FieldRule;

/**
 * All that decides what a link's runs do, as one short text that changes when any of it does.
 *
 * <p>A preview leaves it with its link, so that enabling can tell whether an admin has seen what
 * the first run of exactly this configuration would do.
 */
public final class Configuration {

  private Configuration() {}

  /**
   * The same text for the same configuration. Names do not count, because both services let them be
   * changed without any effect on a run; nor does the order of the mappings.
   */
  public static String of(CampaignLink link, Collection<Mapping> mappings) {
    List<String> lines = new ArrayList<>();
    lines.add("group " + link.group());
    lines.add("campaign " + link.campaign());
    lines.add("magic tag " + link.magicTag().id());
    mappings.stream().map(Configuration::line).sorted().forEach(lines::add);
    describe(link.settings(), lines);
    return digest(String.join("\n", lines));
  }

  private static String line(Mapping mapping) {
    String builder =
        mapping.response() == null ? "level " + mapping.level() : mapping.response().id().value();
    return String.join(
        " ",
        "mapping",
        builder,
        mapping.tag().id().value(),
        mapping.direction().name(),
        mapping.state().name());
  }

  private static void describe(LinkSettings settings, List<String> lines) {
    for (Field field : Field.values()) {
      lines.add(field + " " + settings.fields().getOrDefault(field, FieldRule.NEWEST));
    }
    for (BrakeKind kind : BrakeKind.values()) {
      BrakeLimit limit = settings.brake().limits().get(kind);
      lines.add(kind + (limit == null ? "" : " " + limit.number() + " " + limit.percent()));
    }
    lines.add("opt-outs to network " + settings.optOutsToNetwork());
    lines.add("e-mail as name " + settings.emailAsName());
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
