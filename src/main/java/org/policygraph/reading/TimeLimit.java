package org.policygraph.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The time that one document may take, counted from when this is made. */
public final class TimeLimit {
  private static final long STACK = 4L << 20;

  private final long end;

  /**
   * Begins now.
   *
   * @param longest no longer may the tasks take together
   */
  public TimeLimit(Duration longest) {
    end = System.nanoTime() + longest.toNanos();
  }

  /**
   * What a task gives. Its thread is interrupted where the time is up, and left behind where it
   * does not heed that.
   *
   * @throws TimeoutException where the time is up
   * @throws IOException that of the task; its unchecked exceptions and errors are thrown as they
   *     are
   */
  public <T> T within(Callable<T> task) throws TimeoutException, IOException {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(null, future, "drafting", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return future.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw e;
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("the work was broken off", e);
    } catch (ExecutionException e) {
      throw thrown(e.getCause() == null ? e : e.getCause());
    }
  }

  private static IOException thrown(Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException known ? known : new IOException(cause);
  }
}
