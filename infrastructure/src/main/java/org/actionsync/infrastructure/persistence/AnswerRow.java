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
import org.actionsync.application.port.Answer;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** How an {@link Answer} is stored. */
@Entity
@Table(name = "answer")
class AnswerRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_numbers")
  Long number;

  @Column String link;

  @Column
  @Enumerated(EnumType.STRING)
  Side side;

  @Column String person;

  @Column
  @Enumerated(EnumType.STRING)
  Answer.Says says;

  @Column @Nullable String other;

  @Column(name = "value_name")
  @Nullable String valueName;

  @Column(name = "network_value")
  @Nullable String networkValue;

  @Column(name = "builder_value")
  @Nullable String builderValue;

  protected AnswerRow() {} // for JPA

  AnswerRow(Answer answer) {
    link = answer.link().value();
    side = answer.side();
    person = answer.person().value();
    says = answer.says();
    other = ReviewRow.text(answer.other());
    Answer.Value value = answer.value();
    if (value != null) {
      valueName = value.name();
      networkValue = value.network();
      builderValue = value.builder();
    }
  }

  Answer toAnswer() {
    return new Answer(
        new LinkId(link),
        side,
        new RemoteId(person),
        says,
        other == null ? null : new RemoteId(other),
        value());
  }

  /** A database may store an empty text as none. */
  private Answer.@Nullable Value value() {
    return valueName == null
        ? null
        : new Answer.Value(
            valueName,
            Objects.requireNonNullElse(networkValue, ""),
            Objects.requireNonNullElse(builderValue, ""));
  }
}
