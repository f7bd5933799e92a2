package org.policygraph.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.policygraph.fingerprint.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bearer tokens (RFC 6750) in one file, of which only hashes are kept. The file is read at each
 * question, so that a token that a command revokes is refused at once by a service that runs.
 * Threads and processes may write at the same time: none undoes what another did.
 */
public final class Tokens {
  private static final String PREFIX = "pg_";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final Clock clock;

  /**
   * @param file need not be there yet
   */
  public Tokens(Path file, Clock clock) {
    this.file = file.toAbsolutePath();
    this.clock = clock;
  }

  /** Whether there ever was a token, revoked ones included. */
  public boolean begun() {
    return Files.exists(file);
  }

  /**
   * Makes a token.
   *
   * @param name of 1 to 100 characters on one line
   * @return the token itself, which is kept nowhere
   * @throws IllegalArgumentException where the name is none
   * @throws UncheckedIOException where the file cannot be read or written
   */
  public String create(String name) {
    if (name.isBlank() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a token's name has 1 to 100 characters on one line: '" + name + "'");
    }
    String id = HexFormat.of().formatHex(random(4));
    String token =
        PREFIX + id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
    AccessToken kept =
        new AccessToken(
            id, name, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), Sha256.of(token));
    change(tokens -> Stream.concat(tokens.stream(), Stream.of(kept)).toList());
    return token;
  }

  /**
   * All that are valid, oldest first.
   *
   * @throws UncheckedIOException where the file cannot be read
   */
  public List<AccessToken> all() {
    try {
      return List.of(JsonMapper.shared().readValue(Files.readAllBytes(file), AccessToken[].class));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw unusable(e);
    } catch (JacksonException | NullPointerException e) {
      throw unusable(new IOException(e));
    }
  }

  /**
   * @return false where there is no token of this id
   * @throws UncheckedIOException where the file cannot be read or written
   */
  public boolean revoke(String id) {
    List<AccessToken> before =
        change(tokens -> tokens.stream().filter(it -> !it.id().equals(id)).toList());
    return before.stream().anyMatch(it -> it.id().equals(id));
  }

  /**
   * Whose token it is.
   *
   * @throws UncheckedIOException where the file cannot be read
   */
  public Optional<AccessToken> find(String token) {
    byte[] hash = Sha256.of(token).getBytes(StandardCharsets.US_ASCII);
    return all().stream()
        .filter(it -> MessageDigest.isEqual(it.sha256().getBytes(StandardCharsets.US_ASCII), hash))
        .findFirst();
  }

  /** Gives the tokens that were there before. */
  private List<AccessToken> change(Function<List<AccessToken>, List<AccessToken>> change) {
    // A lock of the file system does not hold between threads.
    synchronized (Tokens.class) {
      try {
        Files.createDirectories(file.resolveSibling("."));
        try (FileChannel lock =
            FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
          // Held until the channel is closed.
          lock.lock();
          List<AccessToken> before = all();
          write(change.apply(before));
          return before;
        }
      } catch (IOException e) {
        throw unusable(e);
      }
    }
  }

  /** Readable by its owner alone, and whole at every moment. */
  private void write(List<AccessToken> tokens) throws IOException {
    Path temporary = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".tmp");
    try {
      byte[] json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(tokens);
      try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(json);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private UncheckedIOException unusable(IOException cause) {
    return new UncheckedIOException("cannot use the tokens of " + file, cause);
  }

  private static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }
}
