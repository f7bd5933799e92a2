package org.policygraph.store.tdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The directory of a closed store, or of its journal, in one file, to begin another one from.
 *
 * <p>The files of TDB2 are mostly zeros beyond what they hold: an image leaves the zeros at their
 * ends out. The name of an entry is the length of its file, a slash, and the file's path within the
 * store.
 */
public final class StoreImage {
  /** What a process leaves behind that holds a store; it says nothing of another one. */
  private static final List<String> LOCKS = List.of("tdb.lock", "write.lock", "lock");

  private static final int BLOCK = 1 << 16;

  private StoreImage() {}

  /**
   * Writes a store that no process has open.
   *
   * @param directory of the store
   * @throws IOException where it cannot be read, or the image not be written
   */
  public static void pack(Path directory, OutputStream image) throws IOException {
    try (Stream<Path> found = Files.walk(directory);
        ZipOutputStream zip = new ZipOutputStream(image)) {
      List<Path> files =
          found
              .filter(Files::isRegularFile)
              .filter(file -> !LOCKS.contains(String.valueOf(file.getFileName())))
              .sorted()
              .toList();
      for (Path file : files) {
        byte[] content = Files.readAllBytes(file);
        int end = content.length;
        while (end > 0 && content[end - 1] == 0) {
          end--;
        }
        String path = directory.relativize(file).toString().replace('\\', '/');
        ZipEntry entry = new ZipEntry(content.length + "/" + path);
        // One store, one image: the time of packing is not part of it.
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content, 0, end);
        zip.closeEntry();
      }
    }
  }

  /**
   * Makes the store of an image, whole or not at all.
   *
   * @param directory of the new store
   * @return false where something is in the directory already, or it is not one that another can be
   *     moved to: then nothing was done
   * @throws IOException where the image is broken or there is no room; nothing is left behind
   */
  public static boolean unpack(InputStream image, Path directory) throws IOException {
    Path store = directory.toAbsolutePath().normalize();
    Path parent = store.getParent();
    if (parent == null || !isFree(store)) {
      return false;
    }
    Files.createDirectories(parent);
    Path beside = parent.resolve("." + store.getFileName() + "-" + ProcessHandle.current().pid());
    delete(beside);
    try {
      write(image, beside);
      return moved(beside, store);
    } finally {
      delete(beside);
    }
  }

  /** Not where another process was first, or the directory is the root of a file system. */
  private static boolean moved(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether there is nothing in a directory, or no directory: something can be unpacked there. */
  public static boolean isFree(Path store) throws IOException {
    if (Files.notExists(store)) {
      return true;
    }
    try (Stream<Path> inside = Files.isDirectory(store) ? Files.list(store) : Stream.of(store)) {
      return inside.findAny().isEmpty();
    }
  }

  private static void write(InputStream image, Path directory) throws IOException {
    ZipInputStream zip = new ZipInputStream(image);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      int slash = entry.getName().indexOf('/');
      Path file = directory.resolve(entry.getName().substring(slash + 1)).normalize();
      if (slash < 1 || !file.startsWith(directory)) {
        throw new IOException("this is no image of a store: it has an entry " + entry.getName());
      }
      Files.createDirectories(file.getParent());
      write(zip, file, Long.parseLong(entry.getName().substring(0, slash)));
    }
  }

  /** Blocks of zeros are left out, so that the file takes no more room than the first one did. */
  private static void write(InputStream content, Path file, long length) throws IOException {
    try (RandomAccessFile target = new RandomAccessFile(file.toFile(), "rw")) {
      for (byte[] block = content.readNBytes(BLOCK);
          block.length > 0;
          block = content.readNBytes(BLOCK)) {
        if (isZero(block)) {
          target.seek(target.getFilePointer() + block.length);
        } else {
          target.write(block);
        }
      }
      target.setLength(length);
      target.getFD().sync();
    }
  }

  private static boolean isZero(byte[] block) {
    for (byte it : block) {
      if (it != 0) {
        return false;
      }
    }
    return true;
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> inside = Files.walk(directory)) {
        for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
