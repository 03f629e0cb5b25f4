package org.actionsync.application.contract;

import java.time.Duration;
import org.actionsync.application.port.Alerts;
import org.actionsync.application.port.ApiTokens;
import org.actionsync.application.port.AuditLog;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.Erased;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Organizations;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.People;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Queues;
import org.actionsync.application.port.Reviews;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Sessions;
import org.actionsync.application.port.Snapshots;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.application.port.TrackRecords;
import org.actionsync.application.port.Undos;
import org.actionsync.application.port.Users;

/** All that is stored in one place, so that what one port keeps the others see. */
public interface Storage {

  /** The groups of this place. */
  Groups groups();

  /** The organizations of this place. */
  Organizations organizations();

  /** The links of this place. */
  Links links();

  /** The runs of this place. */
  Runs runs();

  /**
   * The runs of this place as another node sees them.
   *
   * @param node its name; a node of the same name is the same one, started anew
   * @param lease how long its leases last
   */
  Runs runs(String node, Duration lease);

  /** The pairs of this place. */
  Pairs pairs();

  /** The plans of this place. */
  Plans plans();

  /** The snapshots of this place. */
  Snapshots snapshots();

  /** The cases of this place. */
  Cases cases();

  /** The review items of this place. */
  Reviews reviews();

  /** The undos of this place. */
  Undos undos();

  /** The subscriptions asked for in this place. */
  SubscriptionLedger ledger();

  /** Who was erased from this place. */
  Erased erased();

  /** The track records of this place. */
  TrackRecords trackRecords();

  /** The people of this place. */
  People people();

  /** The alerts of this place. */
  Alerts alerts();

  /** The queues of this place. */
  Queues queues();

  /** The audit log of this place. */
  AuditLog auditLog();

  /** The users of this place. */
  Users users();

  /** The browsers that are signed in at this place. */
  Sessions sessions();

  /** The tokens of this place. */
  ApiTokens apiTokens();
}
