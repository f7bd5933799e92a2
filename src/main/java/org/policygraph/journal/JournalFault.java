package org.policygraph.journal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A journal that cannot be used, or that the store does not agree with. The message names the entry
 * and the file, and says what to do.
 */
public final class JournalFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * What is wrong with one entry, for those who may not know where the files lie.
   *
   * @param entry its number
   * @param rule that it breaks
   * @param found as the rest of a sentence that begins with the entry
   */
  public record Damage(long entry, EntryRule rule, String found) {}

  private final transient @Nullable Damage damage;

  JournalFault(String message, @Nullable Throwable cause) {
    this(message, null, cause);
  }

  JournalFault(String message, @Nullable Damage damage, @Nullable Throwable cause) {
    super(message, cause);
    this.damage = damage;
  }

  public JournalFault(String message) {
    this(message, null);
  }

  /** The entry that is damaged; empty where it is something else that is wrong. */
  public Optional<Damage> damage() {
    return Optional.ofNullable(damage);
  }
}
