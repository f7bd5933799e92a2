package org.policygraph.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.fingerprint.Sha256;
import org.policygraph.release.Listed.Served;

/** The files of one release, held against its manifest. */
final class ReleaseFolder {
  /** The SHA-256 of a file. */
  interface Hash {
    String of(Path file) throws IOException;
  }

  private ReleaseFolder() {}

  /**
   * @param folder the release's own
   * @throws IOException where a file is there and cannot be read
   */
  static Listed read(Path folder, Hash hash) throws IOException {
    String name = String.valueOf(folder.getFileName());
    byte[] manifest;
    Release release;
    try {
      manifest = Files.readAllBytes(folder.resolve(Release.MANIFEST));
      release = Manifest.read(manifest);
    } catch (NoSuchFileException e) {
      return unreadable(name, folder, Release.MANIFEST + " is missing");
    } catch (IllegalArgumentException e) {
      return unreadable(name, folder, Release.MANIFEST + " cannot be read: " + e.getMessage());
    }
    if (!release.name().equals(name)) {
      return unreadable(
          name, folder, Release.MANIFEST + " is that of the release " + release.name());
    }
    List<Served> files = new ArrayList<>();
    for (ReleaseFile file : release.files()) {
      files.add(new Served(file, fault(folder, file, hash)));
    }
    byte[] sums = Checksums.of(release, manifest).getBytes(StandardCharsets.UTF_8);
    ReleaseFile expected = file(Release.CHECKSUMS, "text/plain;charset=UTF-8", sums);
    String fault = fault(folder, expected, hash);
    if (fault != null && Files.exists(folder.resolve(Release.CHECKSUMS))) {
      fault = Release.CHECKSUMS + " and " + Release.MANIFEST + " do not agree: one was changed";
    }
    files.add(new Served(file(Release.MANIFEST, "application/json", manifest), fault));
    files.add(new Served(expected, fault));
    return new Listed(name, release, folder, List.copyOf(files), null);
  }

  private static Listed unreadable(String name, Path folder, String why) {
    return new Listed(name, null, folder, List.of(), why);
  }

  private static ReleaseFile file(String name, String mediaType, byte[] content) {
    return new ReleaseFile(name, mediaType, content.length, Sha256.of(content));
  }

  private static @Nullable String fault(Path folder, ReleaseFile file, Hash hash)
      throws IOException {
    Path path = folder.resolve(file.name());
    if (!Files.isRegularFile(path)) {
      return file.name() + " is missing";
    }
    String found = hash.of(path);
    return found.equals(file.sha256())
        ? null
        : file.name()
            + " is damaged: its SHA-256 is "
            + found
            + ", the manifest says "
            + file.sha256();
  }
}
