package org.policygraph.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be got at, in words. */
final class Reasons {
  private Reasons() {}

  static String of(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (failure instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is a file, a folder is wanted";
    }
    if (failure instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    return String.valueOf(failure.getMessage());
  }
}
