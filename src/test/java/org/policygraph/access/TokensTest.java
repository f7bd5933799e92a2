package org.policygraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what is kept of it. */
class TokensTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T08:00:00.5Z"), ZoneOffset.UTC);

  private Path file;
  private Tokens tokens;

  @BeforeEach
  void begin(@TempDir Path folder) {
    file = folder.resolve("deep").resolve("tokens.json");
    tokens = new Tokens(file, CLOCK);
  }

  @Test
  void a_token_is_found_by_itself_and_by_nothing_else() {
    assertThat(tokens.begun()).isFalse();
    String token = tokens.create("harbour office");
    String other = tokens.create("mint");

    assertThat(tokens.find(token)).map(AccessToken::name).contains("harbour office");
    assertThat(tokens.find(other)).map(AccessToken::name).contains("mint");
    assertThat(tokens.find(token + "x")).isEmpty();
    assertThat(tokens.find(token.substring(1))).isEmpty();
    assertThat(tokens.find("")).isEmpty();
    assertThat(tokens.find(tokens.all().get(0).sha256())).isEmpty();
    assertThat(tokens.all()).extracting(AccessToken::created).containsOnly("2026-03-01T08:00:00Z");
  }

  @Test
  void the_file_holds_no_token_and_is_its_owners() throws IOException {
    String token = tokens.create("harbour office");

    assertThat(Files.readString(file)).doesNotContain(token).contains("harbour office");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_revoked_token_is_refused_at_once_by_those_who_have_the_file_open() {
    Tokens service = new Tokens(file, CLOCK);
    String token = tokens.create("harbour office");
    String other = tokens.create("mint");
    String id = service.find(token).orElseThrow().id();

    assertThat(tokens.revoke(id)).isTrue();

    assertThat(service.find(token)).isEmpty();
    assertThat(service.find(other)).isPresent();
    assertThat(tokens.revoke(id)).isFalse();
  }

  @Test
  void that_all_were_revoked_is_not_the_same_as_a_first_start() {
    tokens.revoke(tokens.find(tokens.create("first")).orElseThrow().id());

    assertThat(tokens.all()).isEmpty();
    assertThat(tokens.begun()).isTrue();
  }

  @Test
  void none_of_many_made_at_once_is_lost() {
    Set<String> made =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> new Tokens(file, CLOCK).create("t" + i))
            .collect(Collectors.toSet());

    assertThat(made).hasSize(40).allSatisfy(it -> assertThat(tokens.find(it)).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two\nlines"})
  void a_name_is_one_line(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> tokens.create(name));
    assertThat(tokens.begun()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "{}", "null", "[{\"id\": 1"})
  void a_broken_file_lets_nobody_in_and_is_not_written_over(String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);

    assertThatThrownBy(() -> tokens.find("pg_x"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
    assertThatThrownBy(() -> tokens.create("x")).isInstanceOf(UncheckedIOException.class);
    assertThat(file).hasContent(content);
  }
}
