package org.policygraph.journal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of an entry. */
final class Hashing {
  private Hashing() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The id that the file should have: the hash of all that follows its first line. */
  static String idOf(Path file) throws IOException {
    MessageDigest hash = sha256();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int read = in.read();
      while (read >= 0 && read != '\n') {
        read = in.read();
      }
      byte[] block = new byte[1 << 16];
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        hash.update(block, 0, n);
      }
    }
    return EntryWriter.id(hash.digest());
  }
}
