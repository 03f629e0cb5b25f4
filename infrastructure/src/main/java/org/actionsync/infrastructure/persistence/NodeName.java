package org.actionsync.infrastructure.persistence;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The name by which a node knows its runs again after it was started anew: its host, and a name in
 * a file of its data directory.
 *
 * <p>The file stays locked as long as the node lives, so that of two servers with the same
 * directory only one has the name; the other gets one that is used once. Then no two living nodes
 * have the same name.
 */
final class NodeName implements Closeable {

  private static final Logger LOG = Logger.getLogger(NodeName.class.getName());
  private static final String FILE = "node.id";
  private static final int LENGTH = 36;

  private final String name;
  private final @Nullable FileChannel locked;

  private NodeName(String name, @Nullable FileChannel locked) {
    this.name = host() + " " + name;
    this.locked = locked;
  }

  /** The name of the node with this data directory. */
  static NodeName of(Path directory) {
    try {
      Files.createDirectories(directory);
      FileChannel file =
          FileChannel.open(
              directory.resolve(FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (isLocked(file)) {
        return new NodeName(readOrWrite(file), file);
      }
      file.close();
    } catch (IOException notWritable) {
      LOG.log(Level.WARNING, "This node will not know its runs again", notWritable);
    }
    return new NodeName(UUID.randomUUID().toString(), null);
  }

  private static boolean isLocked(FileChannel file) throws IOException {
    try {
      FileLock lock = file.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException byThisProcess) {
      return false;
    }
  }

  private static String readOrWrite(FileChannel file) throws IOException {
    if (file.size() == LENGTH) {
      ByteBuffer known = ByteBuffer.allocate(LENGTH);
      while (known.hasRemaining() && file.read(known, known.position()) >= 0) {
        // until all is read
      }
      return new String(known.array(), StandardCharsets.US_ASCII);
    }
    String made = UUID.randomUUID().toString();
    file.truncate(0);
    file.write(ByteBuffer.wrap(made.getBytes(StandardCharsets.US_ASCII)), 0);
    return made;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }

  @Override
  public String toString() {
    return name;
  }

  /** Lets another node have the name. */
  @Override
  public void close() {
    if (locked != null) {
      try {
        locked.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
