package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.actionsync.application.linking.MapAssessment;
import org.actionsync.application.linking.MapResponse;
import org.actionsync.application.linking.Unmap;
import org.actionsync.application.linking.UpdateMapping;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.run.LinkId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Responses and assessment levels joined to tags. */
@GraphQLApi
@ApplicationScoped
public class MappingsApi {

  @Inject MapResponse mapResponse;
  @Inject MapAssessment mapAssessment;
  @Inject UpdateMapping update;
  @Inject Unmap unmap;

  /** Joins a response to a tag. */
  @Mutation
  @NonNull
  @Description("Joins a response to a tag, an existing one or one that is made for it")
  public MappingView mapResponse(
      @NonNull @Description("What to join to what") MapResponseInput input) {
    DirectionView given = input.direction();
    MapResponse.Wish wish =
        new MapResponse.Wish(
            Ids.read("input.linkId", input.linkId(), LinkId::new),
            input.responseId(),
            input.tagId(),
            input.newTagName(),
            given == null ? Direction.BOTH : Same.as(Direction.class, given));
    return MappingView.of(Answers.toInput(() -> mapResponse.map(wish)));
  }

  /** Joins an assessment level to a tag. */
  @Mutation
  @NonNull
  @Description("Joins an assessment level to a tag, one way: to Action Network")
  public MappingView mapAssessment(
      @NonNull @Description("What to join to what") MapAssessmentInput input) {
    MapAssessment.Wish wish =
        new MapAssessment.Wish(
            Ids.read("input.linkId", input.linkId(), LinkId::new),
            input.level(),
            input.tagId(),
            input.newTagName());
    return MappingView.of(Answers.toInput(() -> mapAssessment.map(wish)));
  }

  /** Redirects a mapping. */
  @Mutation
  @NonNull
  @Description("Changes which way a mapping travels")
  public MappingView updateMapping(
      @Id @NonNull @Description("Which mapping") String id,
      @NonNull @Description("Which way from now on") DirectionView direction,
      @Nullable @Description("The version that was looked at; CONFLICT when it is not the newest")
          Integer version) {
    TagKey mapping = Ids.read("id", id, TagKey::new);
    Direction wanted = Same.as(Direction.class, direction);
    return MappingView.of(Answers.to(() -> update.direct(mapping, wanted, version)));
  }

  /** Takes a mapping away. */
  @Mutation
  @Description("Takes a mapping away; tags and responses stay on everybody who has them")
  public boolean unmap(@Id @NonNull @Description("Which mapping") String id) {
    TagKey mapping = Ids.read("id", id, TagKey::new);
    return Answers.done(() -> unmap.unmap(mapping));
  }
}
