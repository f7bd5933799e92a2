package org.policygraph.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.Revision;
import org.policygraph.store.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A release as JSON, for programs that check or list it. */
final class Manifest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Manifest() {}

  static byte[] write(Release release) {
    ObjectNode json = JSON.createObjectNode();
    json.put("name", release.name());
    json.put("iri", release.iri());
    json.put("date", release.date().toString());
    json.put("at", release.at().toString());
    json.put("publisher", release.publisher());
    json.put("licence", Licence.IRI);
    json.put("software", release.software());
    json.put("ontology", release.ontology());
    ObjectNode revision = json.putObject("revision");
    revision.put("number", release.revision().number());
    revision.put("at", release.revision().at().toString());
    revision.put("by", release.revision().by());
    revision.put("note", release.revision().note());
    Value.Iri document = release.revision().document();
    revision.put("document", document == null ? null : document.text());
    revision.put("added", release.revision().added());
    revision.put("removed", release.revision().removed());
    revision.put("journalEntry", release.journalEntry());
    json.put("triples", release.triples());
    json.put("contentSha256", release.contentSha256());
    ObjectNode graphs = json.putObject("graphs");
    release.graphs().forEach(graphs::put);
    ObjectNode entities = json.putObject("entities");
    release.entities().forEach(entities::put);
    var files = json.putArray("files");
    for (ReleaseFile file : release.files()) {
      files
          .addObject()
          .put("name", file.name())
          .put("mediaType", file.mediaType())
          .put("bytes", file.bytes())
          .put("sha256", file.sha256());
    }
    return (JSON.writeValueAsString(json) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /**
   * @throws IllegalArgumentException where it is no manifest; the message says why
   */
  static Release read(byte[] manifest) {
    try {
      JsonNode json = JSON.readTree(manifest);
      JsonNode revision = json.required("revision");
      JsonNode document = revision.get("document");
      List<ReleaseFile> files = new ArrayList<>();
      for (JsonNode file : json.required("files")) {
        files.add(
            new ReleaseFile(
                text(file, "name"),
                text(file, "mediaType"),
                file.required("bytes").asLong(),
                text(file, "sha256")));
      }
      return new Release(
          LocalDate.parse(text(json, "date")),
          Instant.parse(text(json, "at")),
          new Revision(
              revision.required("number").asLong(),
              Instant.parse(text(revision, "at")),
              text(revision, "by"),
              text(revision, "note"),
              document == null || document.isNull() ? null : new Value.Iri(document.asString()),
              revision.required("added").asInt(),
              revision.required("removed").asInt()),
          text(revision, "journalEntry"),
          text(json, "publisher"),
          text(json, "software"),
          optional(json, "ontology"),
          counts(json.required("graphs")),
          counts(json.required("entities")),
          text(json, "contentSha256"),
          files);
    } catch (JacksonException | java.time.DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static String text(JsonNode json, String name) {
    return json.required(name).asString();
  }

  private static @Nullable String optional(JsonNode json, String name) {
    JsonNode value = json.get(name);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static Map<String, Long> counts(JsonNode json) {
    Map<String, Long> counts = new LinkedHashMap<>();
    json.properties().forEach(it -> counts.put(it.getKey(), it.getValue().asLong()));
    return counts;
  }
}
