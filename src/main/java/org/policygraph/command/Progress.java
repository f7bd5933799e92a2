package org.policygraph.command;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells on the error stream how far a command is with many files: by a bar where a person looks on,
 * else by a line a file; of a single file it tells nothing. What has to be said in between goes
 * through {@link #say}, so that the bar does not run into it.
 */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 79;
  private static final int EVERY_MILLISECONDS = 200;
  private static final String BLANK = "\r" + " ".repeat(WIDTH) + "\r";

  private final PrintWriter err;
  private final int files;
  private final @Nullable ProgressBar bar;
  private int done;

  Progress(PrintWriter err, int files, boolean watched) {
    this.err = err;
    this.files = files;
    this.bar =
        watched && files > 1
            ? new ProgressBarBuilder()
                .setTaskName("extract")
                .setInitialMax(files)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(EVERY_MILLISECONDS)
                .setConsumer(new DelegatingProgressBarConsumer(it -> print("\r" + it), WIDTH))
                .build()
            : null;
  }

  /** Whether a person sees the error stream; on Windows nobody is taken to. */
  static boolean isTerminal() {
    return new ExecTerminalProvider().isSystemStream(SystemStream.Error);
  }

  /** A line of its own. */
  void say(String line) {
    print((bar == null ? "" : BLANK) + line + System.lineSeparator());
  }

  /** One file more, read or not. */
  void done(String name) {
    done++;
    if (bar != null) {
      bar.setExtraMessage(" " + name);
      bar.step();
    } else if (files > 1) {
      say(done + "/" + files + " " + name);
    }
  }

  /** In one piece: the bar is drawn by a thread of its own. */
  private synchronized void print(String text) {
    err.print(text);
    err.flush();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      print(System.lineSeparator());
    }
  }
}
