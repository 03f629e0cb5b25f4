package org.actionsync.infrastructure.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import java.util.logging.Logger;

/** The master key in a file that only the server's user may read, made when it is first needed. */
final class KeyFile {

  private static final Logger LOG = Logger.getLogger(KeyFile.class.getName());

  private final Path file;

  KeyFile(Path file) {
    this.file = file;
  }

  MasterKey readOrMake() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      return MasterKey.parse(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The master key cannot be kept in " + file, unreadable);
    }
  }

  /** Written aside and then named, so that nobody ever reads half a key. */
  private void make() throws IOException {
    byte[] random = new byte[MasterKey.LENGTH];
    new SecureRandom().nextBytes(random);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path written =
        Files.createTempFile(file.toAbsolutePath().getParent(), "master", ".new", onlyTheOwner());
    try {
      Files.writeString(written, new MasterKey(random).toBase64());
      giveItsName(written);
      LOG.warning(
          () ->
              "No master key is set: made one in "
                  + file
                  + ". Keep a copy apart from the database, or set ACTIONSYNC_MASTER_KEY.");
    } catch (FileAlreadyExistsException anotherWasFaster) {
      LOG.fine("The master key was made at the same time by somebody else");
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /**
   * One step each; but of two who move at the same time on a disk without links, the last counts.
   */
  private void giveItsName(Path written) throws IOException {
    try {
      Files.createLink(file, written);
    } catch (FileAlreadyExistsException anotherWasFaster) {
      throw anotherWasFaster;
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      Files.move(written, file);
    }
  }

  private FileAttribute<?>[] onlyTheOwner() {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(
              Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
        }
        : new FileAttribute<?>[0];
  }
}
