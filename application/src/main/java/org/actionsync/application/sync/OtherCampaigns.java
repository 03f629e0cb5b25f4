package org.actionsync.application.sync;

import java.util.Optional;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.Place;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.Response;

/**
 * What the other campaigns of a group say of an activist whom several of them know. A tag belongs
 * to the group, so one campaign must not take away what another has put there and still wants.
 */
final class OtherCampaigns {

  private final CampaignLink link;
  private final ApplyChange.Writing writing;

  OtherCampaigns(CampaignLink link, ApplyChange.Writing writing) {
    this.link = link;
    this.writing = writing;
  }

  /** Whether an enabled link of another campaign keeps the activist's {@code tag} in place. */
  boolean want(RemoteId tag, RemoteId activist) {
    return writing.links().ofGroup(link.group()).stream()
        .filter(other -> other.enabled() && !other.id().equals(link.id()))
        .anyMatch(other -> wants(other, tag, activist));
  }

  private boolean wants(CampaignLink other, RemoteId tag, RemoteId activist) {
    Optional<Pair> pair =
        writing.pairs().of(other.id(), Side.NETWORK, activist).filter(p -> !p.detached());
    return pair.isPresent()
        && writing.links().mappings(other.id()).stream()
            .filter(mapping -> mapping.isActive() && mapping.tag().id().equals(tag))
            .filter(mapping -> mapping.direction().allows(Side.NETWORK))
            .anyMatch(mapping -> says(other, mapping, pair.get().entity()));
  }

  private boolean says(CampaignLink other, Mapping mapping, RemoteId entity) {
    Place place = Place.of(other.campaign());
    Response response = mapping.response();
    if (response == null) {
      return writing
          .snapshots()
          .person(place, entity)
          .map(Contact::assessment)
          .filter(level -> level.equals(mapping.level()))
          .isPresent();
    }
    return writing.snapshots().taggings(place, entity).stream()
        .anyMatch(tagging -> tagging.tag().equals(response.id()));
  }
}
