package org.actionsync.domain.matching;

import java.util.List;
import org.actionsync.domain.contact.RemoteId;

/** What the evidence says about who somebody is in the other service. */
public sealed interface Match {

  /** How a match was found. */
  enum By {
    EMAIL,
    NUMBER,
    /** An admin said so. */
    ANSWER
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

  /** An admin's answer leaves nothing to do, and nothing to ask. */
  record LeftOut(Why why) implements Match {

    /** What the answer was. */
    public enum Why {
      /** To leave the person alone. */
      IGNORED("An admin said to leave this person alone"),
      /**
       * That the one who has the address or number is somebody else. Action Network cannot hold it
       * twice.
       */
      ADDRESS_IN_USE(
          "An admin said that whoever has this e-mail or number in Action Network is somebody else");

      private final String sentence;

      Why(String sentence) {
        this.sentence = sentence;
      }

      /** For people to read. */
      public String sentence() {
        return sentence;
      }
    }

    @Override
    public <R> R choose(Cases<R> cases) {
      return cases.leftOut(this);
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

    R leftOut(LeftOut match);

    R unclear(Unclear match);
  }
}
