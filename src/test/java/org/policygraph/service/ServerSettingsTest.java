package org.policygraph.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--server.port=0",
        "--server.forwardHeadersStrategy=framework",
        "--server.servlet.context-path=/graph",
        "--server.ssl.key-store=a=b",
        "--server.tomcat.threads.max=5",
        "--logging.level.org.example=DEBUG",
        "--spring.main.banner-mode=off",
        "--management.endpoint.health.show-details=always",
        "serve"
      })
  void what_is_a_setting_or_not_of_the_server_is_let_through(String argument) {
    assertThatCode(() -> ServerSettings.check(argument)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--server.prot=1", "--server.ports=1", "--server.servlet=x", "--server.ssl=1"})
  void another_name_is_refused(String argument) {
    assertThatThrownBy(() -> ServerSettings.check("--server.port=0", argument))
        .isInstanceOf(ServerSettings.Unknown.class)
        .hasMessage("unknown settings: " + argument.substring(2).split("=", 2)[0]);
  }

  @Test
  void every_name_is_one_that_spring_knows() throws Exception {
    assertThat(ServerSettings.NAMES)
        .allSatisfy(
            name ->
                assertThat(SettingsTest.knownToSpring())
                    .anyMatch(
                        known -> name.endsWith(".") ? known.startsWith(name) : known.equals(name)));
  }

  @Test
  void every_name_that_the_readme_lists_is_let_through() throws Exception {
    assertThat(SettingsTest.documented().keySet())
        .filteredOn(name -> name.startsWith(ServerSettings.PREFIX + "."))
        .isNotEmpty()
        .allSatisfy(name -> ServerSettings.check("--" + name + "=x"));
  }
}
