package org.actionsync.web.graphql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.insight.ExplainPerson;
import org.actionsync.application.insight.Explanation;
import org.actionsync.application.insight.FindPeople;
import org.actionsync.application.insight.PersonTimeline;
import org.actionsync.application.insight.RunHistory;
import org.actionsync.application.port.People;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.domain.run.LinkId;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** People of a link, what happened to them, and why. */
@GraphQLApi
@ApplicationScoped
public class PeopleApi {

  @Inject FindPeople people;
  @Inject PersonTimeline timeline;
  @Inject ExplainPerson explain;
  @Inject RunHistory history;

  /** People of a link. */
  @Query
  @NonNull
  @Description("People a link knows of, paired or not")
  public PersonConnectionView people(
      @Id @NonNull @Description("Whose people") String linkId,
      @Nullable
          @Description("Each word begins a word of the name or e-mail, or is part of a number")
          String search,
      @Nullable @Description("Only those who stand like this") PairStateView state,
      @DefaultValue(Paging.DEFAULT) @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after) {
    Paging paging = Paging.of(first, after);
    paging.checked(paging.after() != null && people.find(paging.after()).isPresent());
    FindPeople.Filter filter =
        new FindPeople.Filter(
            Ids.read("linkId", linkId, LinkId::new),
            Ids.search(search),
            state == null ? null : Same.as(People.State.class, state));
    FindPeople.Listed listed = Answers.to(() -> people.list(filter));
    Listing<PersonView> part =
        Listing.of(
            listed.page(paging.after(), paging.first()), PersonView::of, PersonView::id, paging);
    return PersonConnectionView.of(part, listed::count);
  }

  /** One person. */
  @Query
  @Description("One person; NOT_FOUND when there is none of this id")
  public @Nullable PersonView person(@Id @NonNull @Description("Which person") String id) {
    return PersonView.of(known(id));
  }

  private PersonLine known(String id) {
    return Ids.read("id", id, people::find).orElseThrow(() -> Ids.unknown("id"));
  }

  /** What happened to a person. */
  @NonNull
  @Description("What was planned and done, newest first")
  public TimelineConnectionView timeline(
      @Source PersonView person,
      @DefaultValue(Paging.DEFAULT) @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after) {
    Paging paging = Paging.of(first, after);
    List<TimelineView> whole =
        timeline.of(person.line()).stream()
            .map(change -> TimelineView.of(change, person.linkId()))
            .toList();
    return TimelineConnectionView.of(Listing.cut(whole, entry -> entry.change().id(), paging));
  }

  /** Why people are as they are. */
  @NonNull
  @Description("Why: what each side said then and now, the rule, and what a run would do now")
  public List<@NonNull List<@NonNull FieldExplanationView>> explanation(
      @Source List<PersonView> listed) {
    Map<String, List<Explanation>> byId =
        explain.explain(listed.stream().map(PersonView::line).toList());
    return listed.stream()
        .map(person -> byId.getOrDefault(person.id(), List.of()))
        .map(lines -> lines.stream().map(FieldExplanationView::of).toList())
        .toList();
  }

  /** Whom a change is about. */
  @Description("Whom it is about; null when the person is gone")
  public List<PersonView> person(@Source List<ChangeView> listed) {
    Map<String, Set<FindPeople.Who>> wanted =
        listed.stream()
            .collect(groupingBy(c -> c.whose().linkId(), mapping(c -> c.whose().who(), toSet())));
    Map<String, Map<FindPeople.Who, PersonLine>> found = new HashMap<>();
    wanted.forEach((link, who) -> found.put(link, people.find(new LinkId(link), who)));
    List<PersonView> views = new ArrayList<>();
    for (ChangeView change : listed) {
      PersonLine person =
          found.getOrDefault(change.whose().linkId(), Map.of()).get(change.whose().who());
      views.add(person == null ? null : PersonView.of(person));
    }
    return views;
  }

  /** The run that planned it. */
  @Description("The run that planned it")
  public List<RunView> run(@Source List<TimelineView> listed) {
    return RunView.named(history, listed.stream().map(TimelineView::runId).toList());
  }
}
