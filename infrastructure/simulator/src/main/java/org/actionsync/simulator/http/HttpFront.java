package org.actionsync.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An open port on the loopback address, and nothing else: what is answered is the endpoint's
 * business.
 *
 * <p>Not the JDK's own server, because that one writes this machine's time into every answer and
 * cannot reset a connection: a service whose clock is wrong, or that breaks off, could not be
 * played honestly.
 */
public final class HttpFront implements AutoCloseable {

  private static final Logger LOG = System.getLogger(HttpFront.class.getName());
  private static final int IDLE_MILLIS = 300_000;

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool(HttpFront::thread);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final RequestReader reader;
  private final Endpoint endpoint;
  private final Clock clock;

  private HttpFront(ServerSocket server, Routes routes, Endpoint endpoint, Clock clock) {
    this.server = server;
    this.reader = new RequestReader(routes);
    this.endpoint = endpoint;
    this.clock = clock;
  }

  /**
   * Opens a port and answers on it.
   *
   * @param port the port; 0 chooses a free one
   * @param routes finds the template of a path
   * @param endpoint answers; usually the routes with something around them
   * @param clock the time that answers carry
   * @throws UncheckedIOException if the port cannot be opened
   */
  public static HttpFront open(int port, Routes routes, Endpoint endpoint, Clock clock) {
    try {
      ServerSocket server = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
      HttpFront front = new HttpFront(server, routes, endpoint, clock);
      front.threads.execute(front::accept);
      return front;
    } catch (IOException notOpened) {
      throw new UncheckedIOException("Cannot listen on port " + port, notOpened);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "simulator-http");
    thread.setDaemon(true);
    return thread;
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Closes the port; calls under way are cut off. */
  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException notClosed) {
      throw new UncheckedIOException("Cannot close port " + port(), notClosed);
    } finally {
      threads.shutdownNow();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException closed) {
        LOG.log(Level.DEBUG, "No more calls are taken", closed);
      }
    }
  }

  /** Calls one after the other on a connection, until either side ends it. */
  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(IDLE_MILLIS);
      Connection connection = new Connection(socket, clock);
      boolean more = true;
      while (more) {
        more = answerNext(connection);
      }
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "The caller is gone", gone);
    } finally {
      open.remove(socket);
    }
  }

  /** Answers one call; false if there is none, or will be no other one. */
  private boolean answerNext(Connection connection) throws IOException {
    RequestReader.Request request = reader.read(connection);
    if (request == null) {
      return false;
    }
    try {
      connection.send(answer(request.call()), request.call().method());
      return request.keepsOpen();
    } catch (ConnectionLost lost) {
      connection.breakOff(lost);
      return false;
    }
  }

  private Answer answer(Call call) {
    try {
      return endpoint.answer(call);
    } catch (Refusal refusal) {
      return refusal.toAnswer();
    } catch (ConnectionLost onPurpose) {
      throw onPurpose;
    } catch (RuntimeException bug) {
      LOG.log(Level.ERROR, "Failed on " + call.method() + " " + call.template(), bug);
      return Answer.error(500, "Something went wrong");
    }
  }
}
