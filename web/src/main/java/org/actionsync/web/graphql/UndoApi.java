package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.actionsync.application.insight.FindPeople;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.application.sync.UndoChanges;
import org.actionsync.domain.run.RunId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Taking back what was written. */
@GraphQLApi
@ApplicationScoped
public class UndoApi {

  private static final String WHAT_STAYS =
      " Starts a run that waits for approval; approveRun has it carried out. Only what still says"
          + " what was written is taken back. Nobody is subscribed again, no value is emptied, and"
          + " nobody is deleted: a person who was made stays, and is no longer kept in step.";

  @Inject UndoChanges undo;
  @Inject FindPeople people;

  /** Takes back all that a run wrote. */
  @Mutation
  @NonNull
  @Description("Takes back all that a run wrote." + WHAT_STAYS)
  public RunView undoRun(@Id @NonNull @Description("Which one") String id) {
    RunId run = Ids.read("id", id, RunId::new);
    return RunView.of(Answers.to(() -> undo.run(run)));
  }

  /** Takes one change back. */
  @Mutation
  @NonNull
  @Description("Takes one change back." + WHAT_STAYS)
  public RunView undoChange(@Id @NonNull @Description("Which one") String id) {
    ChangeId change = Ids.read("id", id, ChangeId::new);
    return RunView.of(Answers.to(() -> undo.change(change)));
  }

  /** Takes back all that was ever written to a person. */
  @Mutation
  @NonNull
  @Description("Takes back all that was ever written to a person, on both sides." + WHAT_STAYS)
  public RunView undoPerson(@Id @NonNull @Description("Which one") String id) {
    PersonLine person = Ids.read("id", id, people::find).orElseThrow(() -> Ids.unknown("id"));
    return RunView.of(Answers.to(() -> undo.person(person)));
  }
}
