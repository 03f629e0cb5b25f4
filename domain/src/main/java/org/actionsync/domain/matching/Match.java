package org.actionsync.domain.matching;

import java.util.List;
import org.actionsync.domain.contact.RemoteId;

/** What the evidence says about who somebody is in the other service. */
public sealed interface Match {

  /** How a match was found. */
  enum By {
    EMAIL,
    NUMBER
  }

  /** It is this person. */
  record Found(RemoteId other, By by) implements Match {
    @Override
    public <R> R choose(Cases<R> cases) {
      return cases.found(this);
    }
  }

  /** It is nobody there. */
  record Nobody() implements Match {
    @Override
    public <R> R choose(Cases<R> cases) {
      return cases.nobody(this);
    }
  }

  /** There is neither a usable e-mail nor a mobile number to go by. */
  record NothingToGoBy() implements Match {
    @Override
    public <R> R choose(Cases<R> cases) {
      return cases.nothingToGoBy(this);
    }
  }

  /** Only a person can tell; neither side is written to. */
  record Unclear(Doubt doubt, List<RemoteId> activists, List<RemoteId> entities) implements Match {
    /** Copies the lists. */
    public Unclear {
      activists = List.copyOf(activists);
      entities = List.copyOf(entities);
    }

    @Override
    public <R> R choose(Cases<R> cases) {
      return cases.unclear(this);
    }
  }

  /** Answers by kind. */
  <R> R choose(Cases<R> cases);

  /** One method per kind, so that a new kind does not compile until every reader deals with it. */
  interface Cases<R> {
    R found(Found match);

    R nobody(Nobody match);

    R nothingToGoBy(NothingToGoBy match);

    R unclear(Unclear match);
  }
}
