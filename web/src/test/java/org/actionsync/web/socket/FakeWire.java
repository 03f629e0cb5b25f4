package org.actionsync.web.socket;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client, and the socket between. */
final class FakeWire implements Wire {

  final List<String> heard = new ArrayList<>();
  int closedWith;
  int pings;
  boolean isDropped;
  boolean isSlow;

  @Nullable Conversation conversation;
  private final List<Runnable> notTakenIn = new ArrayList<>();

  void says(String text) {
    conversation().hears(text);
  }

  void saysInPieces(String... pieces) {
    Pieces together = new Pieces(conversation());
    for (int i = 0; i < pieces.length; i++) {
      together.onMessage(pieces[i], i == pieces.length - 1);
    }
  }

  void pongs() {
    conversation().isAlive();
  }

  void vanishes() {
    conversation().isGone();
  }

  void catchesUp() {
    isSlow = false;
    notTakenIn.forEach(Runnable::run);
    notTakenIn.clear();
  }

  @Override
  public void send(String text, Runnable whenSent) {
    heard.add(text);
    if (isSlow) {
      notTakenIn.add(whenSent);
    } else {
      whenSent.run();
    }
  }

  @Override
  public void ping() {
    pings++;
  }

  @Override
  public void close(int code, String reason) {
    closedWith = closedWith == 0 ? code : closedWith;
    conversation().isGone(); // as the server says it
  }

  @Override
  public void drop() {
    isDropped = true;
  }

  private Conversation conversation() {
    return requireNonNull(conversation);
  }
}
