package org.policygraph.graphql;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policygraph.release.Citation;
import org.policygraph.release.CitationStyle;
import org.policygraph.release.Listed;
import org.policygraph.release.Release;
import org.policygraph.store.Value;

/** Releases, newest first; one whose manifest cannot be read says nothing that could be told. */
final class ReleaseFields {
  private ReleaseFields() {}

  private record Told(Release release, boolean whole) {}

  static void add(Contract contract) {
    contract
        .put("Query", "releases", Field.of((query, call) -> releases(call)))
        .put("Release", "id", of((it, call) -> "release/" + it.release().name()))
        .put("Release", "revision", of((it, call) -> JournalFields.thing(it.release().revision())))
        .put("Release", "at", of((it, call) -> it.release().at().toString()))
        .put("Release", "sha256", of((it, call) -> it.release().dump().sha256()))
        .put("Release", "download", of((it, call) -> download(it.release(), call)))
        .put("Release", "citation", of((it, call) -> citation(it.release(), call)))
        .put("Release", "whole", of((it, call) -> it.whole()));
  }

  private static Field of(BiFunction<Told, Call, @Nullable Object> value) {
    return Field.of((thing, call) -> value.apply(thing.made(Told.class), call));
  }

  private static Thing releases(Call call) {
    List<Thing> all =
        call.reading().releases().all().stream().flatMap(ReleaseFields::thing).toList();
    return Thing.made(
        call.type(), Page.of(all, it -> new Value.Iri(it.made(Told.class).release().iri()), call));
  }

  private static Stream<Thing> thing(Listed listed) {
    return listed.known().stream().map(it -> Thing.made("Release", new Told(it, listed.whole())));
  }

  private static String download(Release release, Call call) {
    return call.reading().address() + "/releases/" + release.name() + "/" + release.dump().name();
  }

  private static String citation(Release release, Call call) {
    CitationStyle style = CitationStyle.valueOf(Objects.requireNonNull(call.text("style")));
    return Citation.of(release, style, call.reading().today());
  }
}
