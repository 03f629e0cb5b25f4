package org.actionsync.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says to a server exactly what it is told to, byte by byte: an HTTP client would put right what
 * somebody who means harm leaves wrong. Every request has a connection of its own.
 */
final class RawHttp {

  private static final int PATIENCE = 30_000;
  private static final String END = "\r\n";
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)");

  private final URI server;
  private final String token;
  private final String cookie;

  /** Knows what an admin's program and an admin's browser send. */
  RawHttp(URI server, String token, String cookie) {
    this.server = server;
    this.token = token;
    this.cookie = cookie;
  }

  /**
   * What came back.
   *
   * @param status 0 if the server closed the connection without a word
   */
  record Reply(int status, String headers, String body) {

    String all() {
      return headers + "\n" + body;
    }
  }

  /** Sends as much of a request as there is, and leaves it to the caller to go on or not. */
  static Socket begin(URI server, String part) throws IOException {
    Socket socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(PATIENCE);
    OutputStream out = socket.getOutputStream();
    out.write(part.replace("{host}", server.getAuthority()).getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return socket;
  }

  Reply send(Attack attack) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE);
      socket.setSoTimeout(PATIENCE);
      OutputStream out = socket.getOutputStream();
      try {
        out.write(head(attack).getBytes(StandardCharsets.ISO_8859_1));
        out.write(attack.body());
        out.flush();
      } catch (IOException alreadyRefused) {
        // The server need not hear all of it; what it says is read all the same.
      }
      return parse(all(socket.getInputStream()));
    }
  }

  private String head(Attack attack) {
    StringBuilder head = new StringBuilder(attack.line()).append(END);
    attack.headers().forEach(header -> head.append(header).append(END));
    return head.append(END)
        .toString()
        .replace("{host}", server.getAuthority())
        .replace("{admin}", token)
        .replace("{cookie}", cookie);
  }

  /** Until the answer is complete, because a server that was told a lie may wait for the rest. */
  private static byte[] all(InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    try {
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        read.write(some, 0, n);
        if (isComplete(read.toString(StandardCharsets.ISO_8859_1))) {
          break;
        }
      }
    } catch (SocketException | SocketTimeoutException cut) {
      // What came so far is what there is.
    }
    return read.toByteArray();
  }

  private static boolean isComplete(String answer) {
    int end = answer.indexOf(END + END);
    Matcher length = LENGTH.matcher(answer);
    if (end < 0) {
      return false;
    }
    return (length.find() && length.start() < end)
        ? answer.length() >= end + 4 + Integer.parseInt(length.group(1))
        : answer.endsWith("0" + END + END);
  }

  private static Reply parse(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.UTF_8);
    int end = all.indexOf(END + END);
    if (end < 0) {
      return new Reply(0, all, "");
    }
    String headers = all.substring(0, end);
    String body = all.substring(end + 4);
    boolean chunked = headers.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
    int status = Integer.parseInt(headers.split(" ", 3)[1]);
    return new Reply(status, headers, chunked ? joined(bytes, end + 4) : body);
  }

  private static String joined(byte[] bytes, int from) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int at = from;
    while (at < bytes.length) {
      int line = at;
      while (bytes[line] != '\r') {
        line++;
      }
      int size =
          Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.US_ASCII).strip(), 16);
      if (size == 0) {
        break;
      }
      body.write(bytes, line + 2, size);
      at = line + 2 + size + 2;
    }
    return body.toString(StandardCharsets.UTF_8);
  }
}
