package org.actionsync.simulator.faults;

import java.time.Duration;
import java.util.function.Supplier;
import org.actionsync.simulator.faults.FaultRule.Subject;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;

/** What faults do inside a service, while it is called. One per service. */
interface Insides {

  /** {@code network} or {@code builder}. */
  String service();

  /** Does something and forgets what it changed. */
  Answer withoutTrace(Supplier<Answer> work);

  /** The call that reads the person whom an answer to this call is about. */
  Call readingOf(Call call, String person);

  void revokeKey(String key);

  void restoreKeys();

  /** Everybody moves so many places in the list that is read page by page. */
  void movePeople(int places);

  void lagFilters(Duration lag);

  /** Somebody is merged into somebody else, and is gone. */
  void mergePerson(Call call, Subject subject, Chance chance);

  void deletePerson(Call call, Subject subject, Chance chance);

  /** Somebody is taken out of the campaign, into another one if the subject names one. */
  void movePersonOut(Call call, Subject subject, Chance chance);

  /** A tag or response is gone, with all its taggings. */
  void deleteTag(Call call, Subject subject, Chance chance);

  /** A tag or response gets another name; its id stays. */
  void renameTag(Call call, Subject subject, Chance chance);

  /** A response is switched off in the campaign. */
  void switchResponseOff(Call call, Subject subject, Chance chance);
}
