package org.actionsync.simulator.sample;

import java.util.List;

/**
 * A mapping the expectations count on: the sandbox makes these for the link it sets up.
 *
 * @param section of the response; empty for an assessment level
 * @param field of the response; empty for an assessment level
 * @param response its present name, or the assessment level
 * @param tag the name of the tag in the union group
 */
public record SampleMapping(String section, String field, String response, String tag) {

  /** Whether this maps an assessment level, which goes to Action Network only. */
  public boolean isAssessment() {
    return section.isEmpty();
  }

  static final List<SampleMapping> ALL =
      List.of(
          new SampleMapping("Tenant info", "Role", "Building captain", "Building captain"),
          new SampleMapping("Tenant info", "Role", "Prospect", "Prospect"),
          // Renamed in Action Builder since; the tag still has the old name.
          new SampleMapping("Tenant info", "Role", "Floor contact", "Floor captain"),
          new SampleMapping("Tenancy", "Lease", "Fixed term", "Fixed term"),
          new SampleMapping("Tenancy", "Lease", "Month to month", "Month to month"),
          new SampleMapping("Member", "Status", "Paid member", "Paid member"),
          new SampleMapping("", "", "1", "Assessment 1"),
          new SampleMapping("", "", "2", "Assessment 2"),
          new SampleMapping("", "", "3", "Assessment 3"),
          new SampleMapping("", "", "4", "Assessment 4"));
}
