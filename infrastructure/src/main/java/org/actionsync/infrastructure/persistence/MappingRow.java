package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** How a {@link Mapping} is stored. */
@Entity
@Table(name = "mapping")
class MappingRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_numbers")
  Long number;

  @Column(updatable = false)
  String name;

  @Column(updatable = false)
  String link;

  @Column @Nullable String response;

  @Column(name = "section_title")
  @Nullable String section;

  @Column(name = "field_title")
  @Nullable String field;

  @Column @Nullable String title;

  @Column(name = "single_choice")
  @Nullable Boolean singleChoice;

  @Column @Nullable Boolean universal;
  @Column @Nullable Integer assessment;
  @Column String tag;

  @Column(name = "tag_title")
  String tagTitle;

  @Column
  @Enumerated(EnumType.STRING)
  Direction direction;

  @Column
  @Enumerated(EnumType.STRING)
  MappingState state;

  /** Counts changes of the direction alone, so it is not JPA's version of the row. */
  @Column int version;

  @Column(name = "problems_json")
  String problems;

  protected MappingRow() {} // for JPA

  MappingRow(LinkId link, Mapping mapping) {
    this.name = mapping.key().value();
    this.link = link.value();
    direction = mapping.direction();
    version = mapping.version();
    copyFrom(mapping);
  }

  final void copyFrom(Mapping mapping) {
    Response mapped = mapping.response();
    response = mapped == null ? null : mapped.id().value();
    section = mapped == null ? null : mapped.section();
    field = mapped == null ? null : mapped.field();
    title = mapped == null ? null : mapped.name();
    singleChoice = mapped == null ? null : Boolean.valueOf(mapped.singleChoice());
    universal = mapped == null ? null : mapped.universal();
    assessment = mapping.level();
    tag = mapping.tag().id().value();
    tagTitle = mapping.tag().name();
    if (direction != mapping.direction()) {
      direction = mapping.direction();
      version++;
    }
    state = mapping.state();
    problems = JsonText.lines(mapping.problems());
  }

  Mapping toMapping() {
    return new Mapping(
        new TagKey(name),
        toResponse(),
        assessment,
        new Tag(new RemoteId(tag), tagTitle),
        direction,
        state,
        JsonText.readLines(problems),
        version);
  }

  private @Nullable Response toResponse() {
    return response == null
        ? null
        : new Response(
            new RemoteId(response),
            Objects.requireNonNullElse(section, ""),
            Objects.requireNonNullElse(field, ""),
            Objects.requireNonNullElse(title, ""),
            Boolean.TRUE.equals(singleChoice),
            universal);
  }
}
