package org.policygraph.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files that wait to be drafted, on disk: a service that is stopped goes on with them when it
 * starts again.
 */
final class Inbox {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LONGEST_NAME = 100;

  private final Path folder;

  Inbox(Path folder) {
    this.folder = folder;
  }

  /**
   * A file that waits.
   *
   * @param name as it was handed in, without what a path could be made of
   */
  record Item(String id, String name, Path file) {
    /** Where the fields lie that were handed in with it. */
    private Path beside() {
      return file.resolveSibling("." + id + ".json");
    }

    /** How often it was begun with: a byte each time. */
    private Path tries() {
      return file.resolveSibling("." + id + ".tries");
    }
  }

  /**
   * Keeps what is handed in, whole or not at all.
   *
   * @param fields what is told of it, by name
   */
  Item put(String name, InputStream content, Map<String, List<String>> fields) throws IOException {
    Files.createDirectories(folder);
    byte[] random = new byte[8];
    RANDOM.nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    Item item = item(folder.resolve(id + "-" + safe(name)));
    Path part = folder.resolve("." + id);
    try {
      if (!fields.isEmpty()) {
        Files.write(item.beside(), JsonMapper.shared().writeValueAsBytes(fields));
      }
      Files.copy(content, part);
      Files.move(part, item.file(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      if (Files.deleteIfExists(part)) {
        Files.deleteIfExists(item.beside());
      }
    }
    return item;
  }

  /** What was told of a file that waits. */
  Map<String, List<String>> fields(Item item) throws IOException {
    return Files.exists(item.beside())
        ? JsonMapper.shared().readValue(Files.readAllBytes(item.beside()), new TypeReference<>() {})
        : Map.of();
  }

  /**
   * Notes on disk that work on it begins.
   *
   * @return how often it has begun
   */
  long begin(Item item) throws IOException {
    Files.write(
        item.tries(), new byte[] {'.'}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return Files.size(item.tries());
  }

  void remove(Item item) throws IOException {
    Files.deleteIfExists(item.tries());
    Files.deleteIfExists(item.file());
    Files.deleteIfExists(item.beside());
  }

  /** What waits since the service last ran. */
  List<Item> waiting() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(it -> !it.getFileName().toString().startsWith("."))
          .sorted()
          .map(Inbox::item)
          .toList();
    }
  }

  private static Item item(Path file) {
    String name = file.getFileName().toString();
    int hyphen = name.indexOf('-');
    return new Item(name.substring(0, hyphen), name.substring(hyphen + 1), file);
  }

  private static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    // The end tells what kind of file it is.
    return safe.isBlank()
        ? "document"
        : safe.substring(Math.max(0, safe.length() - LONGEST_NAME)).strip();
  }
}
