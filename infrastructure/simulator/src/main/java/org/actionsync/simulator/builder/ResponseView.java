package org.actionsync.simulator.builder;

/**
 * A response as one campaign knows it, for looking at.
 *
 * @param id the bare id
 * @param section the section of its field
 * @param field the name of its field
 * @param name its name
 * @param active whether the campaign can see and give it
 */
public record ResponseView(String id, String section, String field, String name, boolean active) {}
