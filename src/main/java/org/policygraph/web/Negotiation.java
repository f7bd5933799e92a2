package org.policygraph.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which of the formats on offer a request gets (RFC 9110, 12.5.1). */
final class Negotiation {

  /** A format under the name that the client asked for. */
  record Choice(Format format, MediaType type) {}

  private Negotiation() {}

  /**
   * The format with the highest weight, the earliest of several equal ones.
   *
   * @param accept the header; null accepts everything
   * @throws ProblemException 406 where nothing fits
   */
  static Choice byHeader(@Nullable String accept, List<Format> offered) {
    List<MediaType> ranges = ranges(accept);
    Choice best = null;
    double highest = 0;
    for (Format format : offered) {
      for (MediaType type : format.types) {
        double weight = weight(type, ranges);
        if (weight > highest) {
          best = new Choice(format, type);
          highest = weight;
        }
      }
    }
    if (best == null) {
      throw notAcceptable("Accept: " + accept, offered);
    }
    return best;
  }

  /**
   * @throws ProblemException 406 where what is offered has no such extension
   */
  static Choice byExtension(String extension, List<Format> offered) {
    return offered.stream()
        .filter(format -> format.extension.equals(extension))
        .findFirst()
        .map(format -> new Choice(format, format.types.get(0)))
        .orElseThrow(() -> notAcceptable("." + extension, offered));
  }

  /** By the extension where the path has one, else by the header. */
  static Choice of(PathName path, @Nullable String accept, List<Format> offered) {
    return path.extension() != null
        ? byExtension(path.extension(), offered)
        : byHeader(accept, offered);
  }

  private static List<MediaType> ranges(@Nullable String accept) {
    try {
      List<MediaType> ranges = MediaType.parseMediaTypes(accept);
      return ranges.isEmpty() ? List.of(MediaType.ALL) : ranges;
    } catch (InvalidMediaTypeException e) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "Accept 不是媒体类型的列表：" + e.getMessage(),
          "Accept is not a list of media types: " + e.getMessage());
    }
  }

  /** The weight that the most specific range gives to the type; 0 where no range includes it. */
  private static double weight(MediaType type, List<MediaType> ranges) {
    return ranges.stream()
        .filter(range -> range.includes(type))
        .max(Comparator.comparingInt(Negotiation::specificity))
        .map(MediaType::getQualityValue)
        .orElse(0.0);
  }

  private static int specificity(MediaType range) {
    return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
  }

  private static ProblemException notAcceptable(String asked, List<Format> offered) {
    String types =
        offered.stream()
            .map(format -> format.types.get(0) + " (." + format.extension + ")")
            .collect(Collectors.joining(", "));
    return new ProblemException(
        HttpStatus.NOT_ACCEPTABLE,
        "这里没有合于 " + asked + " 的格式；有 " + types,
        "Nothing here fits " + asked + "; there are " + types);
  }
}
