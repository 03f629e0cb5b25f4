package org.actionsync.simulator.sample;

import org.actionsync.simulator.builder.PostalItem;
import org.actionsync.simulator.network.Address;

/**
 * An invented person, not yet on either side.
 *
 * @param n counts the people; everything else follows from it
 * @param given given name
 * @param family family name
 * @param email an address nobody else has
 */
record Someone(int n, String given, String family, String email) {

  private static final String[] STREETS = {"Alder Row", "Birch Lane", "Quay Street", "Mill Road"};
  private static final String[][] TOWNS = {
    {"Portland", "OR", "97204"},
    {"Portland", "OR", "97209"},
    {"Eugene", "OR", "97401"},
    {"Seattle", "WA", "98101"},
    {"Oakland", "CA", "94607"}
  };

  Someone named(String newGiven, String newFamily) {
    return new Someone(n, newGiven, newFamily, email);
  }

  Someone withEmail(String address) {
    return new Someone(n, given, family, address);
  }

  /** A further address of the same person. */
  String otherEmail(String kind) {
    return kind + "." + n + "@example.net";
  }

  String street() {
    return (100 + n) + " " + STREETS[n % STREETS.length];
  }

  private String[] town() {
    return TOWNS[n % TOWNS.length];
  }

  Address inNetwork() {
    return new Address(street(), town()[0], town()[1], town()[2], "US");
  }

  PostalItem.Place inBuilder() {
    return new PostalItem.Place(town()[0], town()[1], town()[2], "US");
  }
}
