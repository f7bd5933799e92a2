package org.policygraph.drafting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the registries have of what a document writes; empty where that is not sure. */
interface Links {
  /** The key of an area by its name. */
  Optional<String> area(String name);

  /** The key of an agency as the document writes it. */
  Optional<String> agency(String writtenAs);

  /** The key of an indicator in the words of the document. */
  Optional<String> indicator(String words, String unit, boolean growthRate);

  /** The key of a document that is cited. */
  Optional<String> document(String title, @Nullable String number);
}
