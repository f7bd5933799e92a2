package org.policygraph.fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal. */
public final class Sha256 {
  private Sha256() {}

  /** Of bytes. */
  public static String of(byte[] bytes) {
    return hex(digest(bytes));
  }

  /** Of a text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of a file, of which no more than a block is held in memory. */
  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return ofRest(in);
    }
  }

  /** Of all that is left of a stream, which stays open. */
  public static String ofRest(InputStream in) throws IOException {
    MessageDigest hash = begin();
    byte[] block = new byte[1 << 16];
    for (int n = in.read(block); n >= 0; n = in.read(block)) {
      hash.update(block, 0, n);
    }
    return hex(hash.digest());
  }

  /** As bytes, for what is a part of something else. */
  public static byte[] digest(byte[] bytes) {
    return begin().digest(bytes);
  }

  /** Of what comes piece by piece: {@link #hex} of its end. */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A hash as it is written. */
  public static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
