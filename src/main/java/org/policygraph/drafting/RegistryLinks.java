package org.policygraph.drafting;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.linking.AgencyLinker;
import org.policygraph.linking.Days;
import org.policygraph.linking.DocumentLinker;
import org.policygraph.linking.IndicatorLinker;
import org.policygraph.linking.IndicatorMention;
import org.policygraph.linking.Known;
import org.policygraph.linking.Link;
import org.policygraph.linking.RegistryReader;
import org.policygraph.linking.Setting;

/** Links to the entries of a registry; what is ambiguous is not linked. */
final class RegistryLinks {
  private static final String AREA = "area/";
  private static final String AGENCY = "agency/";

  private final Known known;
  private final Set<String> areaNames;
  private final AgencyLinker agencies;
  private final IndicatorLinker indicators;
  private final DocumentLinker documents;

  private RegistryLinks(Known known) {
    this.known = known;
    this.areaNames = known.areaNames();
    this.agencies = new AgencyLinker(known);
    this.indicators = new IndicatorLinker(known);
    this.documents = new DocumentLinker(known);
  }

  static RegistryLinks of(Workspace workspace) throws IOException {
    return new RegistryLinks(RegistryReader.of(workspace.everything()));
  }

  /** Links of a document, whose names are read against its own place and date. */
  Links at(String document, Header header) {
    Stated place = header.place();
    String area = place == null ? null : area(place.value()).orElse(null);
    InnerAreas inner = new InnerAreas(area == null ? null : AREA + area, known.areas());
    Setting setting = new Setting(area == null ? null : AREA + area, date(header));
    return new Links() {
      @Override
      public Optional<String> area(String name) {
        return RegistryLinks.this.area(name);
      }

      @Override
      public Set<String> placesIn(String words) {
        return inner.in(words).stream()
            .map(it -> it.substring(AREA.length()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
      }

      @Override
      public Optional<String> agency(String writtenAs) {
        return writtenAs.startsWith(AGENCY)
            ? Optional.of(writtenAs.substring(AGENCY.length()))
            : key(agencies.link(writtenAs, setting));
      }

      @Override
      public Optional<String> indicator(Draft.Figure figure) {
        IndicatorMention mention =
            new IndicatorMention(
                figure.indicator(), figure.unit(), figure.growthRate(), figure.perUnit());
        return key(figure.growthRate() ? indicators.changeOf(mention) : indicators.link(mention));
      }

      @Override
      public Optional<String> document(String title, @Nullable String number) {
        return key(documents.link(title, number, "document/" + document));
      }
    };
  }

  /** What the areas of the registry are called. */
  Set<String> areaNames() {
    return areaNames;
  }

  private Optional<String> area(String name) {
    if (name.startsWith(AREA)) {
      return Optional.of(name.substring(AREA.length()));
    }
    return known.areas().stream()
        .filter(it -> it.label().equals(name) || it.others().contains(name))
        .map(it -> it.id().substring(AREA.length()))
        .findFirst();
  }

  private static Optional<String> key(Link link) {
    return link.linkedId().map(it -> it.substring(it.indexOf('/') + 1));
  }

  private static @Nullable Days date(Header header) {
    for (Stated it :
        new @Nullable Stated[] {header.issued(), header.published(), header.spoken()}) {
      if (it != null) {
        return Days.of(it.value());
      }
    }
    return null;
  }
}
