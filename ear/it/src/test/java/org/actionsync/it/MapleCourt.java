package org.actionsync.it;

import java.util.Map;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.sample.SampleData;
import org.actionsync.simulator.sample.SampleMapping;

/** The sample's campaign, linked to the union as the sample's expectations count on. */
final class MapleCourt {

  private MapleCourt() {}

  /** Connects both services, links and maps; answers the link's id. Nothing is enabled. */
  static String link(Admin admin) throws Exception {
    String organization =
        admin.connectOrganization(SampleData.SUBDOMAIN, SampleData.ORGANIZATION_KEY);
    String group = admin.connectGroup(SampleData.UNION_KEY);
    String campaign = admin.campaign(organization, "Maple Court");
    String link = admin.link(campaign, group);
    for (SampleMapping mapping : SampleData.standard().mappings()) {
      String tag = admin.tag(group, mapping.tag());
      if (mapping.isAssessment()) {
        admin.mapAssessment(link, mapping.response(), tag);
      } else {
        String response =
            admin.response(campaign, mapping.section(), mapping.field(), mapping.response());
        admin.mapResponse(link, response, tag);
      }
    }
    return link;
  }

  /** What a server is told at its start so that it syncs with the simulator, at this speed. */
  static Map<String, String> services(Simulator simulator, int callsPerSecond) {
    return Map.of(
        "ACTIONSYNC_NETWORK_BASE_URL", simulator.networkUrl().toString(),
        "ACTIONSYNC_BUILDER_BASE_URL",
            simulator.builderUrl("SUBDOMAIN").toString().replace("SUBDOMAIN", "{subdomain}"),
        "ACTIONSYNC_CALLS_PER_SECOND", String.valueOf(callsPerSecond));
  }
}
