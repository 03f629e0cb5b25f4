package org.actionsync.simulator.faults;

import java.util.List;
import java.util.Map;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.ConnectionLost;
import org.actionsync.simulator.http.Endpoint;
import org.actionsync.simulator.http.Page;

/** A service with what goes wrong around it. */
public final class FaultyEndpoint implements Endpoint {

  private static final String DOWN_PAGE =
      "<html><body><h1>503 Service Unavailable</h1></body></html>";
  private static final int FEW_PLACES = 10;

  private final Endpoint endpoint;
  private final Faults faults;
  private final Insides insides;
  private final WriteFaults writes;

  /** The endpoint with the faults of this service. */
  FaultyEndpoint(Endpoint endpoint, Faults faults, Insides insides) {
    this.endpoint = endpoint;
    this.faults = faults;
    this.insides = insides;
    this.writes = new WriteFaults(insides);
  }

  /** Several faults at once lie around each other, the one added first outermost. */
  @Override
  public Answer answer(Call call) {
    last();
    List<ArmedFault> striking = faults.striking(insides.service(), call);
    Endpoint faulty = endpoint;
    for (int i = striking.size() - 1; i >= 0; i--) {
      faulty = around(faulty, striking.get(i));
    }
    return faulty.answer(call);
  }

  /** What lasts as long as its rule. */
  private void last() {
    insides.lagFilters(faults.lasting(FaultKind.FILTER_LAG, insides.service()));
    if (!faults.isInForce(FaultKind.KEY_REVOKED)) {
      insides.restoreKeys();
    }
  }

  private Endpoint around(Endpoint inner, ArmedFault fault) {
    FaultRule rule = fault.rule;
    return switch (rule.kind()) {
      case ERROR_BEFORE -> call -> Answer.error(500, "Internal Server Error");
      case ERROR_AFTER -> call -> AnswerFaults.error(inner.answer(call));
      case ANSWER_LOST -> call -> AnswerFaults.lost(inner.answer(call));
      case ANSWER_CUT -> call -> AnswerFaults.cut(inner.answer(call));
      case RESET ->
          call -> {
            throw ConnectionLost.byReset();
          };
      case SLOW -> call -> AnswerFaults.slow(inner.answer(call), rule.millis());
      case TOO_MANY -> call -> AnswerFaults.tooMany(rule.seconds());
      case DOWN -> call -> new Answer(503, "text/html", DOWN_PAGE, Map.of());
      case NEXT_TO_ITSELF -> call -> AnswerFaults.nextToItself(inner.answer(call));
      case WRITE_DROPPED -> call -> writes.dropped(inner, call);
      case WRITE_IGNORED -> call -> writes.ignored(inner, call);
      case VALUES_REWRITTEN -> call -> inner.answer(Rewriting.capitals(call));
      default -> call -> meanwhile(inner, call, fault);
    };
  }

  private Answer meanwhile(Endpoint inner, Call call, ArmedFault fault) {
    happen(call, fault.rule, fault::chance);
    return inner.answer(call);
  }

  private void happen(Call call, FaultRule rule, Chance chance) {
    switch (rule.kind()) {
      case KEY_REVOKED -> insides.revokeKey(call.key().orElse(""));
      case PAGE_REPEATED -> insides.movePeople(pageSize(call));
      case PAGE_LEFT_OUT -> insides.movePeople(-pageSize(call));
      case PEOPLE_MOVED -> insides.movePeople(someWay(chance));
      case PERSON_MERGED -> insides.mergePerson(call, rule.subject(), chance);
      case PERSON_DELETED -> insides.deletePerson(call, rule.subject(), chance);
      case PERSON_MOVED_OUT -> insides.movePersonOut(call, rule.subject(), chance);
      case TAG_DELETED -> insides.deleteTag(call, rule.subject(), chance);
      case TAG_RENAMED -> insides.renameTag(call, rule.subject(), chance);
      case RESPONSE_OFF -> insides.switchResponseOff(call, rule.subject(), chance);
      default -> throw new IllegalStateException("Happens elsewhere: " + rule.kind());
    }
  }

  private static int pageSize(Call call) {
    return Page.of(call, List.of()).size();
  }

  private static int someWay(Chance chance) {
    int places = 1 + chance.below(FEW_PLACES);
    return chance.below(2) == 0 ? places : -places;
  }
}
