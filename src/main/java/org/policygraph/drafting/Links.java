package org.policygraph.drafting;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;

/** What the registries have of what a document writes; empty where that is not sure. */
interface Links {
  /** The key of an area by its name, or by its ID where a person told that. */
  Optional<String> area(String name);

  /** Keys of the areas that words name, of those inside the document's own. */
  Set<String> placesIn(String words);

  /** The key of an agency as the document writes it, or by its ID where a person told that. */
  Optional<String> agency(String writtenAs);

  /** The key of the indicator that a figure is of, or that it tells the growth of. */
  Optional<String> indicator(Draft.Figure figure);

  /** The key of a document that is cited. */
  Optional<String> document(String title, @Nullable String number);
}
