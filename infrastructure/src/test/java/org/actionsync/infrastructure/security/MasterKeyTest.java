package org.actionsync.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.actionsync.application.port.ApiKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

  private static final String SET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  @TempDir Path directory;

  @Test
  void thirty_two_bytes_in_base64_are_a_master_key() {
    assertThat(MasterKey.parse(" " + SET + "\n").toBase64()).isEqualTo(SET);
  }

  @Test
  void anything_else_is_refused_without_repeating_it() {
    for (String wrong : List.of("", "c2VjcmV0", "not base64 at all!")) {
      assertThatThrownBy(() -> MasterKey.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("The master key ")
          .hasMessageNotContaining("c2Vj")
          .hasMessageNotContaining("at all");
    }
  }

  @Test
  void a_file_is_made_once_for_the_owner_only_and_read_ever_after() throws IOException {
    Path file = directory.resolve("made").resolve("master.key");

    MasterKey made = new KeyFile(file).readOrMake();

    assertThat(new KeyFile(file).readOrMake()).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(directory.resolve("made"))) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_file_that_holds_no_key_is_refused_and_left_alone() throws IOException {
    Path file = Files.writeString(directory.resolve("master.key"), "garbage");

    assertThatThrownBy(() -> new KeyFile(file).readOrMake())
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(file).hasContent("garbage");
  }

  @Test
  void a_set_key_goes_before_the_file() {
    String text =
        secrets(Optional.of(SET)).keyCipher().encrypt("group 1", new ApiKey("sample-key-1234"));

    assertThat(new KeyCipher(MasterKey.parse(SET)).decrypt("group 1", text).secret())
        .isEqualTo("sample-key-1234");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void without_one_the_file_in_the_data_directory_is_used() {
    String text =
        secrets(Optional.empty()).keyCipher().encrypt("group 1", new ApiKey("sample-key-1234"));

    assertThat(directory.resolve("master.key")).exists();
    assertThat(secrets(Optional.empty()).keyCipher().decrypt("group 1", text).secret())
        .isEqualTo("sample-key-1234");
  }

  @Test
  void previous_keys_are_named_with_commas_between_them_and_still_read() {
    String text =
        secrets(Optional.of(SET)).keyCipher().encrypt("group 1", new ApiKey("sample-key-1234"));
    String other = new MasterKey(new byte[MasterKey.LENGTH]).toBase64();
    String third = MasterKey.parse(SET).toBase64();
    byte[] ones = new byte[MasterKey.LENGTH];
    java.util.Arrays.fill(ones, (byte) 1);
    before = Optional.of(other + ", " + third);

    KeyCipher rotated = secrets(Optional.of(new MasterKey(ones).toBase64())).keyCipher();

    assertThat(rotated.decrypt("group 1", text).secret()).isEqualTo("sample-key-1234");
    assertThat(rotated.isPresent("group 1", text)).isFalse();
  }

  @Test
  void a_previous_key_that_is_none_stops_the_start() {
    before = Optional.of(SET + ",garbage");

    assertThatThrownBy(() -> secrets(Optional.of(SET)).keyCipher())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("garbage");
  }

  private Optional<String> before = Optional.empty();

  @SuppressWarnings("UnnecessaryAssignment") // here we are the container
  private Secrets secrets(Optional<String> set) {
    Secrets secrets = new Secrets();
    secrets.set = set;
    secrets.before = before;
    secrets.ownDirectory = Optional.of(directory.toString());
    secrets.serverDirectory = Optional.empty();
    return secrets;
  }

  @Test
  void of_many_who_make_it_at_once_all_have_the_same() throws Exception {
    int makers = 8;
    ExecutorService pool = Executors.newFixedThreadPool(makers);
    try {
      for (int round = 0; round < 200; round++) {
        Path file = directory.resolve(round + "").resolve("master.key");
        Files.createDirectories(directory.resolve(round + ""));
        CyclicBarrier together = new CyclicBarrier(makers);
        List<Future<MasterKey>> made = new ArrayList<>();
        for (int maker = 0; maker < makers; maker++) {
          made.add(
              pool.submit(
                  () -> {
                    together.await();
                    return new KeyFile(file).readOrMake();
                  }));
        }
        for (Future<MasterKey> key : made) {
          assertThat(key.get()).isEqualTo(made.get(0).get());
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
