package org.actionsync.web.graphql;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.actionsync.application.insight.FollowRuns;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** How runs go on, told as it happens. */
@GraphQLApi
@ApplicationScoped
public class RunProgressApi {

  @Inject FollowRuns follow;
  @Inject Audience audience;

  /** A run, whenever it changed. */
  @Subscription
  @NonNull
  @Description(
      "The run as it stands, at once and then whenever phase, progress, totals or status changed."
          + " Ends after it was told that the run rests, which is any status but RUNNING: subscribe"
          + " again when a HELD or PREVIEWED run was approved, or an INTERRUPTED one goes on."
          + " Every node tells of every run, so after a lost connection subscribe again, anywhere."
          + " NOT_FOUND when there is none of this id")
  public Multi<RunView> runProgress(@Id @NonNull @Description("Which run") String id) {
    RunId run = Ids.read("id", id, RunId::new);
    Line line = audience.line();
    FollowRuns.Followed followed = follow.find(run).orElseThrow(() -> Ids.unknown("id"));
    return Multi.createFrom()
        .emitter(
            emitter -> {
              emitter.onTermination(followed::stop);
              followed.begin(new OnTheLine(line, emitter));
            });
  }

  private record OnTheLine(Line line, MultiEmitter<? super RunView> emitter)
      implements FollowRuns.Follower {

    @Override
    public boolean sees(Run run) {
      return line.tell(() -> emitter.emit(RunView.of(run)));
    }

    @Override
    public void ends() {
      emitter.complete();
    }
  }
}
