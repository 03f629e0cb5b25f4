package org.actionsync.application.port;

import org.actionsync.domain.contact.BestEmail;

/**
 * A connected Action Builder organization.
 *
 * @param id our name for it
 * @param name as its entry point greets
 * @param subdomain where it lives, without the domain
 * @param keyHint the last four characters of its key
 * @param state whether the key works
 * @param bestEmail which of an entity's addresses stands for the person
 */
public record Organization(
    OrganizationId id,
    String name,
    String subdomain,
    String keyHint,
    ConnectionState state,
    BestEmail bestEmail) {

  /** The same organization in another state. */
  public Organization in(ConnectionState newState) {
    return new Organization(id, name, subdomain, keyHint, newState, bestEmail);
  }
}
