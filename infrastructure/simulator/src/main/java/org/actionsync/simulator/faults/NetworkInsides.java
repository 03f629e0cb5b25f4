package org.actionsync.simulator.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.actionsync.simulator.faults.FaultRule.Subject;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.network.ActivistView;
import org.actionsync.simulator.network.GroupView;
import org.actionsync.simulator.network.NetworkControl;
import org.actionsync.simulator.network.NetworkTrouble;

/** What faults do inside Action Network: always in the group whose key came with the call. */
final class NetworkInsides implements Insides {

  private static final String PERSON = "/api/v2/people/{id}";

  private final NetworkControl control;
  private final NetworkTrouble trouble;

  NetworkInsides(NetworkControl control, NetworkTrouble trouble) {
    this.control = control;
    this.trouble = trouble;
  }

  @Override
  public String service() {
    return "network";
  }

  @Override
  public Answer withoutTrace(Supplier<Answer> work) {
    return trouble.withoutTrace(work);
  }

  @Override
  public Call readingOf(Call call, String person) {
    Map<String, String> path = new HashMap<>(call.path());
    path.put("id", person);
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
    inGroup(
        call,
        group -> {
          String gone = person(group, call, subject, chance);
          String other = subject.other() == null ? chance.of(others(group, gone)) : subject.other();
          if (isThere(group, gone) && isThere(group, other)) {
            control.edit(group, other).merge(gone);
          }
        });
  }

  @Override
  public void deletePerson(Call call, Subject subject, Chance chance) {
    inGroup(
        call,
        group -> {
          String gone = person(group, call, subject, chance);
          if (isThere(group, gone)) {
            control.edit(group, gone).delete();
          }
        });
  }

  @Override
  public void movePersonOut(Call call, Subject subject, Chance chance) {
    throw new IllegalArgumentException("There are no campaigns in Action Network");
  }

  @Override
  public void deleteTag(Call call, Subject subject, Chance chance) {
    onTag(call, subject, chance, (group, tag) -> control.deleteTag(group, tag));
  }

  @Override
  public void renameTag(Call call, Subject subject, Chance chance) {
    onTag(
        call,
        subject,
        chance,
        (group, tag) ->
            control.renameTag(
                group, tag, subject.other() == null ? tag + " (renamed)" : subject.other()));
  }

  @Override
  public void switchResponseOff(Call call, Subject subject, Chance chance) {
    throw new IllegalArgumentException("There are no responses in Action Network");
  }

  private void inGroup(Call call, Consumer<String> act) {
    trouble.groupOfKey(call.key().orElse("")).ifPresent(act);
  }

  private interface TagAct {
    void on(String group, String tag);
  }

  private void onTag(Call call, Subject subject, Chance chance, TagAct act) {
    inGroup(
        call,
        group -> {
          List<String> tags = tags(group);
          String named = trouble.tagName(group, call.path().getOrDefault("tag", "")).orElse("");
          String wanted = subject.tag() == null ? named : subject.tag();
          String tag = wanted.isEmpty() && !tags.isEmpty() ? chance.of(tags) : wanted;
          if (tags.contains(tag)) {
            act.on(group, tag);
          }
        });
  }

  private List<String> tags(String group) {
    return control.groups().stream()
        .filter(each -> each.id().equals(group))
        .map(GroupView::tags)
        .findFirst()
        .orElseThrow();
  }

  /** The one named, the one called about, or anybody. */
  private String person(String group, Call call, Subject subject, Chance chance) {
    if (subject.person() != null) {
      return subject.person();
    }
    String called = call.path().getOrDefault("id", "");
    return called.isEmpty() ? chance.of(others(group, "")) : called;
  }

  private List<String> others(String group, String person) {
    return control.activists(group).stream()
        .map(ActivistView::id)
        .filter(id -> !id.equals(person))
        .toList();
  }

  private boolean isThere(String group, String person) {
    return control.activist(group, person).isPresent();
  }
}
