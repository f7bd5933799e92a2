package org.policygraph.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A file that the program carries.
 *
 * @param name its path, such as {@code queries/agencies.rq}
 */
public record PackagedFile(String name, byte[] content) {
  /**
   * The files whose names pass, in the order of their names. Reads the table of contents once,
   * where a class loader or a resource pattern would build an index of all classes first.
   *
   * @throws UncheckedIOException where the program cannot read itself
   */
  public static List<PackagedFile> matching(Predicate<String> names) {
    try {
      Path program =
          Path.of(PackagedFile.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<PackagedFile> files =
          Files.isDirectory(program) ? ofFolder(program, names) : ofJar(program, names);
      return files.stream().sorted(Comparator.comparing(PackagedFile::name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the program cannot read its own files", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program lies at no path", e);
    }
  }

  private static List<PackagedFile> ofFolder(Path program, Predicate<String> names)
      throws IOException {
    List<PackagedFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(program)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = program.relativize(path).toString().replace('\\', '/');
        if (names.test(name)) {
          files.add(new PackagedFile(name, Files.readAllBytes(path)));
        }
      }
    }
    return files;
  }

  private static List<PackagedFile> ofJar(Path program, Predicate<String> names)
      throws IOException {
    List<PackagedFile> files = new ArrayList<>();
    try (ZipFile jar = new ZipFile(program.toFile())) {
      for (Enumeration<? extends ZipEntry> it = jar.entries(); it.hasMoreElements(); ) {
        ZipEntry entry = it.nextElement();
        if (!entry.isDirectory() && names.test(entry.getName())) {
          try (InputStream in = jar.getInputStream(entry)) {
            files.add(new PackagedFile(entry.getName(), in.readAllBytes()));
          }
        }
      }
    }
    return files;
  }
}
