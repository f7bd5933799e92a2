package org.policygraph.curation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policygraph.fingerprint.Sha256;
import org.policygraph.vocabulary.Iris;

/**
 * Gives statements their keys. A key is minted once, from document, kind, quote with its occurrence
 * and a discriminator, and then stored: a statement that the document's stored graph already has
 * keeps its key, also where its discriminator was corrected and the quote alone tells which one it
 * is. A key written in the sheet wins over both.
 */
final class StatementKeys {
  private static final int HASH = 10;

  /**
   * What a statement is recognised by.
   *
   * @param occurrence which of several equal quotes of the body, from 1; 0 in a stored statement
   *     whose text has changed since, so that it cannot be told
   * @param discriminator what tells apart several statements of one quote
   */
  record Identity(StatementKind kind, String quote, int occurrence, String discriminator) {
    boolean sameQuote(Identity other) {
      return kind == other.kind && quote.equals(other.quote) && occurrence == other.occurrence;
    }

    boolean sameWords(Identity other) {
      return kind == other.kind
          && quote.equals(other.quote)
          && discriminator.equals(other.discriminator)
          && other.occurrence == 0;
    }
  }

  /** A statement in want of a key. */
  record Request(String where, Identity identity, @Nullable String written) {}

  private final String document;
  private final Map<String, Identity> stored;
  private final Faults faults;
  private final Map<String, String> takenBy = new HashMap<>();

  /** {@code stored}: the keys of the document's stored graph, empty for a new document. */
  StatementKeys(String document, Map<String, Identity> stored, Faults faults) {
    this.document = document;
    this.stored = stored;
    this.faults = faults;
  }

  /** The key of each request, in their order; all statements of a kind are requested together. */
  List<String> assign(List<Request> requests) {
    @Nullable String[] keys = new String[requests.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = requests.get(i).written();
    }
    keep(requests, keys, Identity::equals);
    keep(requests, keys, Identity::sameQuote);
    keep(requests, keys, Identity::sameWords);
    List<String> assigned = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      Request request = requests.get(i);
      String key = keys[i];
      if (key != null && (!Iris.isKey(key) || !key.startsWith(document + "-"))) {
        faults.add(
            request.where(),
            "key belongs to the document",
            key + " does not begin with " + document);
        key = null;
      }
      if (key == null) {
        key = mint(request.identity());
      }
      String other = takenBy.putIfAbsent(key, request.where());
      if (other != null) {
        faults.add(
            request.where(),
            "key is unique",
            "has the key " + key + " of " + other + ": same quote, nothing tells them apart");
      }
      assigned.add(key);
    }
    return assigned;
  }

  /** Where exactly one stored and one new statement are alike, the new one keeps the stored key. */
  private void keep(
      List<Request> requests, @Nullable String[] keys, BiPredicate<Identity, Identity> alike) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != null) {
        continue;
      }
      Identity identity = requests.get(i).identity();
      List<String> candidates =
          stored.entrySet().stream()
              .filter(it -> alike.test(identity, it.getValue()))
              .map(Map.Entry::getKey)
              .filter(Predicate.not(Arrays.asList(keys)::contains))
              .toList();
      if (candidates.size() == 1 && rivals(requests, keys, candidates.get(0), alike) == 1) {
        keys[i] = candidates.get(0);
      }
    }
  }

  private int rivals(
      List<Request> requests,
      @Nullable String[] keys,
      String candidate,
      BiPredicate<Identity, Identity> alike) {
    Identity wanted = Objects.requireNonNull(stored.get(candidate));
    int rivals = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == null && alike.test(requests.get(i).identity(), wanted)) {
        rivals++;
      }
    }
    return rivals;
  }

  private String mint(Identity identity) {
    String name =
        String.join(
            "\n",
            document,
            identity.kind().type,
            identity.quote(),
            Integer.toString(identity.occurrence()),
            identity.discriminator());
    return document + "-" + Sha256.of(name).substring(0, HASH);
  }
}
