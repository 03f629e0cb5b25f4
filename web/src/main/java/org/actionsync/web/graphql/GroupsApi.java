package org.actionsync.web.graphql;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.actionsync.application.integration.ConnectGroup;
import org.actionsync.application.integration.DisconnectGroup;
import org.actionsync.application.integration.RenameGroup;
import org.actionsync.application.integration.RotateGroupKey;
import org.actionsync.application.integration.SearchTags;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Action Network: groups and their tags. */
@GraphQLApi
@ApplicationScoped
public class GroupsApi {

  @Inject LiveSearches live;
  @Inject Groups groups;
  @Inject Links links;
  @Inject ConnectGroup connect;
  @Inject RenameGroup rename;
  @Inject RotateGroupKey rotate;
  @Inject DisconnectGroup disconnect;
  @Inject SearchTags tags;

  /** All connected groups by name. */
  @Query
  @NonNull
  @Description("The connected Action Network groups, by name")
  public List<@NonNull GroupView> groups() {
    return groups.all().stream().map(GroupView::of).toList();
  }

  /** One group. */
  @Query
  @Description("One group; NOT_FOUND when there is none of this id")
  public @Nullable GroupView group(@Id @NonNull @Description("Which group") String id) {
    return groups
        .find(Ids.read("id", id, GroupId::new))
        .map(GroupView::of)
        .orElseThrow(() -> Ids.unknown("id"));
  }

  /** Tags, live from Action Network. */
  @Query
  @NonNull
  @Description("Tags of the group, read live from Action Network")
  public TagConnectionView tags(
      @Id @NonNull @Description("Whose tags") String groupId,
      @Nullable @Description("Part of the name") String search,
      @DefaultValue(Paging.DEFAULT) @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after) {
    Paging paging = Paging.of(first, after);
    GroupId group = Ids.read("groupId", groupId, GroupId::new);
    List<TagView> found =
        live
            .in(group.value(), () -> Answers.to(() -> tags.search(group, Ids.search(search))))
            .stream()
            .map(TagView::of)
            .toList();
    return TagConnectionView.of(Listing.cut(found, TagView::id, paging));
  }

  /** The links that use groups. */
  @NonNull
  @Description("The campaigns that are joined to it")
  public List<@NonNull List<@NonNull CampaignLinkView>> links(@Source List<GroupView> listed) {
    Map<String, List<CampaignLinkView>> byGroup =
        links.all().stream().map(CampaignLinkView::of).collect(groupingBy(l -> l.groupId()));
    return listed.stream().map(g -> byGroup.getOrDefault(g.id(), List.of())).toList();
  }

  /** Connects a group. */
  @Mutation
  @NonNull
  @Description("Tries the key and reads the name where Action Network tells it")
  public GroupView connectGroup(
      @NonNull @Description("The key, and a name") ConnectGroupInput input) {
    return GroupView.of(Answers.toInput(() -> connect.connect(input.apiKey(), input.name())));
  }

  /** Renames a group. */
  @Mutation
  @NonNull
  @Description("Changes what the group is called here")
  public GroupView renameGroup(
      @Id @NonNull @Description("Which group") String id,
      @NonNull @Description("What it is to be called") String name) {
    GroupId group = Ids.read("id", id, GroupId::new);
    return GroupView.of(Answers.to(() -> rename.rename(group, name)));
  }

  /** Replaces a group's key. */
  @Mutation
  @NonNull
  @Description("Replaces the key in place, if the new one works")
  public GroupView rotateGroupKey(
      @Id @NonNull @Description("Which group") String id,
      @NonNull @Description("The new key; stored encrypted, never shown again") String apiKey) {
    GroupId group = Ids.read("id", id, GroupId::new);
    return GroupView.of(Answers.to(() -> rotate.rotate(group, apiKey)));
  }

  /** Forgets a group. */
  @Mutation
  @Description("Forgets a group that no link uses")
  public boolean disconnectGroup(@Id @NonNull @Description("Which group") String id) {
    GroupId group = Ids.read("id", id, GroupId::new);
    return Answers.done(() -> disconnect.disconnect(group));
  }
}
