package org.actionsync.simulator.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.actionsync.simulator.builder.BuilderControl;
import org.actionsync.simulator.builder.BuilderTrouble;
import org.actionsync.simulator.builder.EntityView;
import org.actionsync.simulator.builder.ResponseView;
import org.actionsync.simulator.faults.FaultRule.Subject;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;

/** What faults do inside Action Builder: in the campaign that is called about. */
final class BuilderInsides implements Insides {

  private static final String PERSON =
      "/{subdomain}/api/rest/v1/campaigns/{campaign}/people/{person}";

  private final BuilderControl control;
  private final BuilderTrouble trouble;

  BuilderInsides(BuilderControl control, BuilderTrouble trouble) {
    this.control = control;
    this.trouble = trouble;
  }

  @Override
  public String service() {
    return "builder";
  }

  @Override
  public Answer withoutTrace(Supplier<Answer> work) {
    return trouble.withoutTrace(work);
  }

  @Override
  public Call readingOf(Call call, String person) {
    Map<String, String> path = new HashMap<>(call.path());
    path.put("person", person);
    return new Call("GET", PERSON, path, Map.of(), call.sent());
  }

  @Override
  public void revokeKey(String key) {
    trouble.revokeKey(key);
  }

  @Override
  public void restoreKeys() {
    trouble.restoreKeys();
  }

  @Override
  public void movePeople(int places) {
    trouble.movePeople(places);
  }

  @Override
  public void lagFilters(Duration lag) {
    trouble.lagFilters(lag);
  }

  @Override
  public void mergePerson(Call call, Subject subject, Chance chance) {
    String campaign = campaign(call);
    String gone = person(campaign, call, subject, chance);
    String other = subject.other() == null ? chance.of(others(campaign, gone)) : subject.other();
    if (isThere(campaign, gone) && isThere(campaign, other)) {
      control.edit(campaign, other).merge(gone);
    }
  }

  @Override
  public void deletePerson(Call call, Subject subject, Chance chance) {
    String campaign = campaign(call);
    String gone = person(campaign, call, subject, chance);
    if (isThere(campaign, gone)) {
      control.edit(campaign, gone).delete();
    }
  }

  @Override
  public void movePersonOut(Call call, Subject subject, Chance chance) {
    String campaign = campaign(call);
    String moved = person(campaign, call, subject, chance);
    if (isThere(campaign, moved)) {
      Optional.ofNullable(subject.other())
          .ifPresent(other -> control.edit(campaign, moved).addToCampaign(other));
      control.edit(campaign, moved).removeFromCampaign();
    }
  }

  @Override
  public void deleteTag(Call call, Subject subject, Chance chance) {
    String campaign = campaign(call);
    response(campaign, call, subject, chance)
        .ifPresent(response -> control.deleteResponse(campaign, response.id()));
  }

  @Override
  public void renameTag(Call call, Subject subject, Chance chance) {
    String campaign = campaign(call);
    response(campaign, call, subject, chance)
        .ifPresent(
            response ->
                control.renameResponse(
                    campaign,
                    response.id(),
                    subject.other() == null ? response.name() + " (renamed)" : subject.other()));
  }

  @Override
  public void switchResponseOff(Call call, Subject subject, Chance chance) {
    String campaign = campaign(call);
    response(campaign, call, subject, chance)
        .ifPresent(response -> control.activateResponse(campaign, response.id(), false));
  }

  /** That of the call; calls about the whole organization mean the first one. */
  private String campaign(Call call) {
    String called = call.path().getOrDefault("campaign", "");
    return called.isEmpty() ? control.campaigns().get(0).id() : called;
  }

  /** The one named, the one called about, or any that is on. */
  private Optional<ResponseView> response(
      String campaign, Call call, Subject subject, Chance chance) {
    List<ResponseView> active =
        control.responses(campaign).stream().filter(ResponseView::active).toList();
    String called = call.path().getOrDefault("tag", "");
    String wanted = subject.tag() == null ? called : subject.tag();
    if (wanted.isEmpty()) {
      return active.isEmpty() ? Optional.empty() : Optional.of(chance.of(active));
    }
    return active.stream().filter(response -> response.id().equals(wanted)).findFirst();
  }

  /** The one named, the one called about, or anybody. */
  private String person(String campaign, Call call, Subject subject, Chance chance) {
    if (subject.person() != null) {
      return subject.person();
    }
    String called = call.path().getOrDefault("person", "");
    return called.isEmpty() ? chance.of(others(campaign, "")) : called;
  }

  private List<String> others(String campaign, String person) {
    return control.entities(campaign).stream()
        .map(EntityView::id)
        .filter(id -> !id.equals(person))
        .toList();
  }

  private boolean isThere(String campaign, String person) {
    return control.entity(campaign, person).isPresent();
  }
}
