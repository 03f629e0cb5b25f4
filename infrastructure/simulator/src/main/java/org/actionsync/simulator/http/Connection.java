package org.actionsync.simulator.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The bytes of HTTP 1.1 on one connection: lines and bodies in, answers out. */
final class Connection {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 65_536;

  private final Socket socket;
  private final InputStream in;
  private final Clock clock;

  Connection(Socket socket, Clock clock) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.clock = clock;
  }

  /** The next line without its end; empty at the end of the connection. */
  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() == LONGEST_LINE) {
        throw new IOException("A line is too long");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  byte[] bytes(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new IOException("The caller broke off");
    }
    return bytes;
  }

  /** Tells a caller who waits for it that the body may come. */
  void askForBody() throws IOException {
    write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1), new byte[0], 0);
  }

  void send(Answer answer, String method) throws IOException {
    byte[] body = answer.bytes();
    write(head(answer, body.length), body, method.equals("HEAD") ? 0 : body.length);
  }

  /** Ends the connection as is asked for: after half an answer, without one, or with a reset. */
  void breakOff(ConnectionLost lost) throws IOException {
    if (lost.half().isPresent()) {
      Answer answer = lost.half().get();
      byte[] body = answer.bytes();
      write(head(answer, body.length), body, body.length / 2);
    } else if (lost.isReset()) {
      socket.setSoLinger(true, 0);
    }
    socket.close();
  }

  private byte[] head(Answer answer, int length) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(answer.status());
    head.append(answer.isSuccess() ? " OK\r\n" : " Not OK\r\n");
    header(head, "Date", DATE.format(clock.instant()));
    header(head, "Content-Type", answer.type());
    header(head, "Content-Length", String.valueOf(length));
    answer.headers().forEach((name, value) -> header(head, name, value));
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void header(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  private void write(byte[] head, byte[] body, int bytes) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream(head.length + bytes);
    all.write(head);
    all.write(body, 0, bytes);
    all.writeTo(socket.getOutputStream());
    socket.getOutputStream().flush();
  }
}
