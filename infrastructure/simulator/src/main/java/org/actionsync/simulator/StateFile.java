package org.actionsync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.actionsync.simulator.builder.BuilderState;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.network.NetworkState;

/**
 * Keeps the whole state of both services in one file, so that a restart goes on where it was.
 *
 * <p>Written beside the file and then moved over it, shortly after a change: a crash loses half a
 * second at most, and never leaves half a file.
 */
final class StateFile implements AutoCloseable {

  private static final Logger LOG = System.getLogger(StateFile.class.getName());
  private static final long PAUSE_MILLIS = 500;

  private final Path file;
  private final NetworkState network;
  private final BuilderState builder;
  private final AtomicBoolean dirty = new AtomicBoolean();
  private final ScheduledExecutorService saver;
  private final ScheduledFuture<?> saving;

  StateFile(Path file, NetworkState network, BuilderState builder) {
    this.file = file;
    this.network = network;
    this.builder = builder;
    this.saver = Executors.newSingleThreadScheduledExecutor(StateFile::thread);
    this.saving =
        saver.scheduleWithFixedDelay(
            this::saveIfChanged, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "simulator-state");
    thread.setDaemon(true);
    return thread;
  }

  /** Fills both states from the file; false if there is none yet. */
  boolean load() {
    if (!Files.exists(file)) {
      return false;
    }
    try {
      JsonNode stored = Json.MAPPER.readTree(file.toFile());
      network.become(Json.MAPPER.treeToValue(stored.path("network"), NetworkState.class));
      builder.become(Json.MAPPER.treeToValue(stored.path("builder"), BuilderState.class));
      return true;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read the state in " + file, unreadable);
    }
  }

  /** Something changed; it will be saved shortly. */
  void changed() {
    dirty.set(true);
  }

  /** Saves what is not saved yet, and stops. */
  @Override
  public void close() {
    saving.cancel(false);
    saver.shutdown();
    try {
      if (!saver.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "A save is still under way");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    saveIfChanged();
  }

  private void saveIfChanged() {
    if (dirty.compareAndSet(true, false)) {
      try {
        save();
      } catch (IOException failed) {
        dirty.set(true);
        LOG.log(Level.ERROR, "Cannot save the state to " + file, failed);
      }
    }
  }

  private void save() throws IOException {
    ObjectNode all = Json.object();
    synchronized (network) {
      all.set("network", Json.MAPPER.valueToTree(network));
    }
    synchronized (builder) {
      all.set("builder", Json.MAPPER.valueToTree(builder));
    }
    Path absolute = file.toAbsolutePath();
    Path directory = absolute.getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    Path next = absolute.resolveSibling(absolute.getFileName() + ".next");
    Json.MAPPER.writeValue(next.toFile(), all);
    Files.move(next, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
