package org.policygraph.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A class that is started many times as a process of its own: its classes are kept ready parsed,
 * and a start takes a fraction of its time.
 */
final class LightProcess {
  private final List<String> command;

  private LightProcess(List<String> command) {
    this.command = command;
  }

  /**
   * Prepares the processes by one that comes to its end.
   *
   * @param directory for the archive of the classes
   * @param arguments with which it comes to its end
   */
  static LightProcess of(Class<?> main, Path directory, Object... arguments) throws Exception {
    Path archive = directory.resolve("classes.jsa");
    Path own = directory.resolve("own.jar");
    List<Path> folders = new ArrayList<>();
    List<String> libraries = new ArrayList<>(List.of(own.toString()));
    // An archive is of jars alone.
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (Files.isDirectory(Path.of(path, "org"))) {
        folders.add(Path.of(path));
      } else if (Files.isRegularFile(Path.of(path))) {
        libraries.add(path);
      }
    }
    pack(folders, own);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    List<String> rest = List.of("-cp", String.join(File.pathSeparator, libraries), main.getName());
    List<String> first = new ArrayList<>(command);
    first.add("-XX:ArchiveClassesAtExit=" + archive);
    first.addAll(rest);
    Process process = new LightProcess(first).start(arguments);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    command.addAll(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive));
    command.addAll(rest);
    return new LightProcess(command);
  }

  /** Starts one; output and errors come out of one stream. */
  Process start(Object... arguments) throws IOException {
    List<String> line = new ArrayList<>(command);
    Stream.of(arguments).map(Object::toString).forEach(line::add);
    return new ProcessBuilder(line).redirectErrorStream(true).start();
  }

  private static void pack(List<Path> folders, Path jar) throws IOException {
    Set<String> names = new HashSet<>();
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Path folder : folders) {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
          files = found.filter(Files::isRegularFile).toList();
        }
        for (Path path : files) {
          String name = folder.relativize(path).toString().replace('\\', '/');
          if (names.add(name)) {
            out.putNextEntry(new JarEntry(name));
            Files.copy(path, out);
            out.closeEntry();
          }
        }
      }
    }
  }
}
