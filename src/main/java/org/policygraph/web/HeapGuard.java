package org.policygraph.web;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import org.apache.jena.sparql.exec.QueryExec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives up the queries of strangers when the heap is nearly full. A time limit bounds no memory: a
 * sort of a cross product fills any heap in seconds, and a service without heap does not come back.
 */
final class HeapGuard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HeapGuard.class);

  /** Of the heap that lives on after a collection. */
  private static final double MOST = 0.8;

  private volatile long relieved = System.nanoTime() - 1;

  /** Who forgets to close one does not keep it alive. */
  private final Set<QueryExec> running = Collections.newSetFromMap(new WeakHashMap<>());

  private final NotificationListener nearlyFull =
      (notification, handback) -> {
        if (notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED)) {
          relieve();
        }
      };

  HeapGuard() {
    pool().ifPresent(pool -> pool.setUsageThreshold((long) (MOST * pool.getUsage().getMax())));
    emitter().addNotificationListener(nearlyFull, null, null);
  }

  /** Where objects live on; empty where the collector does not tell it. */
  static Optional<MemoryPoolMXBean> pool() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(it -> it.getType() == MemoryType.HEAP && it.isUsageThresholdSupported())
        .filter(it -> it.getUsage().getMax() > 0)
        .max(Comparator.comparing(it -> it.getUsage().getMax()));
  }

  /** The query is given up if the heap fills while it runs. */
  synchronized QueryExec watch(QueryExec query) {
    running.add(query);
    return query;
  }

  /** Whether queries were given up after that moment of {@link System#nanoTime}. */
  boolean relievedSince(long moment) {
    return relieved - moment > 0;
  }

  /** Gives up all that run: which of them holds the memory cannot be told. */
  void relieve() {
    List<QueryExec> all;
    synchronized (this) {
      relieved = System.nanoTime();
      all = List.copyOf(running);
      running.clear();
    }
    LOG.warn("The heap is nearly full: {} queries to /sparql are given up", all.size());
    all.forEach(QueryExec::abort);
  }

  @Override
  public void close() {
    try {
      emitter().removeNotificationListener(nearlyFull);
    } catch (ListenerNotFoundException e) {
      LOG.debug("The guard of the heap was not there", e);
    }
  }

  private static NotificationEmitter emitter() {
    return (NotificationEmitter) ManagementFactory.getMemoryMXBean();
  }
}
