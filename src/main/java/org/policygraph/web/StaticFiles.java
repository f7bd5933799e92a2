package org.policygraph.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import org.policygraph.fingerprint.Sha256;
import org.policygraph.packaged.PackagedFile;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How long a browser keeps the files of pages. Those of the explorer are also served below a folder
 * that is named by what is in them: there they never change, and a page never mixes scripts of two
 * versions of the program. Libraries have their versions in their addresses; whatever else is asked
 * for is asked for anew, as application.yaml says.
 */
class StaticFiles implements WebMvcConfigurer {
  private static final String EXPLORER = "static/explorer/";
  private static final String LIBRARIES = "/webjars/";

  /** Where the packagers of libraries put them: WebJars, and mvnpm. */
  private static final String[] WEBJARS = {
    "classpath:/META-INF/resources/webjars/", "classpath:/META-INF/resources/_static/"
  };

  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  /** As many digits of the hash tell versions of one program apart. */
  private static final int DIGITS = 16;

  private final String[] locations;
  private final String folder;
  private final PageScripts scripts;

  StaticFiles(WebProperties properties) {
    List<PackagedFile> files = PackagedFile.matching(name -> name.startsWith(EXPLORER));
    locations = properties.getResources().getStaticLocations();
    folder = "/" + version(files) + "/explorer/";
    scripts = new PageScripts(EXPLORER, files);
  }

  /** The folder, between slashes, in which the explorer's files stay as they are. */
  String folder() {
    return folder;
  }

  PageScripts scripts() {
    return scripts;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(folder + "**")
        .addResourceLocations(below(locations, "explorer/"))
        .setCacheControl(FOR_GOOD);
    registry
        .addResourceHandler(LIBRARIES + "**")
        .addResourceLocations(WEBJARS)
        .setCacheControl(FOR_GOOD);
  }

  private static String[] below(String[] locations, String folder) {
    String[] below = new String[locations.length];
    for (int i = 0; i < below.length; i++) {
      below[i] = locations[i] + (locations[i].endsWith("/") ? "" : "/") + folder;
    }
    return below;
  }

  private static String version(List<PackagedFile> files) {
    MessageDigest hash = Sha256.begin();
    for (PackagedFile file : files) {
      hash.update(file.name().getBytes(StandardCharsets.UTF_8));
      hash.update(file.content());
    }
    return Sha256.hex(hash.digest()).substring(0, DIGITS);
  }
}
