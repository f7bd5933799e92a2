package org.policygraph.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of one release, held against its manifest. */
final class ReleaseFolder {
  /** The SHA-256 of a file. */
  interface Hash {
    String of(Path file) throws IOException;
  }

  private final Path folder;
  private final String name;
  private final Hash hash;
  private final List<String> faults = new ArrayList<>();

  private ReleaseFolder(Path folder, String name, Hash hash) {
    this.folder = folder;
    this.name = name;
    this.hash = hash;
  }

  /**
   * @param folder the release's own
   * @throws IOException where a file is there and cannot be read
   */
  static Listed read(Path folder, Hash hash) throws IOException {
    ReleaseFolder it = new ReleaseFolder(folder, String.valueOf(folder.getFileName()), hash);
    Release release = it.release();
    return new Listed(it.name, release, folder, List.copyOf(it.faults));
  }

  private @Nullable Release release() throws IOException {
    byte[] manifest;
    try {
      manifest = Files.readAllBytes(folder.resolve(Release.MANIFEST));
    } catch (NoSuchFileException e) {
      faults.add(Release.MANIFEST + " is missing");
      return null;
    }
    Release release;
    try {
      release = Manifest.read(manifest);
    } catch (IllegalArgumentException e) {
      faults.add(Release.MANIFEST + " cannot be read: " + e.getMessage());
      return null;
    }
    if (!release.name().equals(name)) {
      faults.add(Release.MANIFEST + " is that of the release " + release.name());
      return null;
    }
    for (ReleaseFile file : release.files()) {
      check(file);
    }
    checkSums(Checksums.of(release, manifest));
    return release;
  }

  private void check(ReleaseFile file) throws IOException {
    Path path = folder.resolve(file.name());
    if (!Files.isRegularFile(path)) {
      faults.add(file.name() + " is missing");
      return;
    }
    String found = hash.of(path);
    if (!found.equals(file.sha256())) {
      faults.add(
          file.name()
              + " is damaged: its SHA-256 is "
              + found
              + ", the manifest says "
              + file.sha256());
    }
  }

  private void checkSums(String expected) throws IOException {
    try {
      byte[] sums = Files.readAllBytes(folder.resolve(Release.CHECKSUMS));
      if (!new String(sums, StandardCharsets.UTF_8).equals(expected)) {
        faults.add(
            Release.CHECKSUMS
                + " and "
                + Release.MANIFEST
                + " do not agree: one of them was changed since the release was made");
      }
    } catch (NoSuchFileException e) {
      faults.add(Release.CHECKSUMS + " is missing");
    }
  }
}
