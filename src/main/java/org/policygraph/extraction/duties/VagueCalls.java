package org.policygraph.extraction.duties;

import java.util.regex.Pattern;
import org.policygraph.extraction.text.Span;

/**
 * Calls upon all bodies of a kind to use what they have (充分发挥各村职责): they give nobody a task. One
 * that names a body, or says as what it acts (发挥各区作为建设主体的积极性), does.
 */
final class VagueCalls {
  private static final Pattern CALL =
      Pattern.compile(
          "(?:充分|切实|进一步)?(?:发挥|强化|压实|夯实)(?:好)?各[^，,。；;：:、的\\n]{1,12}?的?(?:职能|职责|责任|作用|积极性|主动性)(?:作用)?");

  private static final Pattern AS_WHAT = Pattern.compile("作为|统筹|牵头|主体|属地|主导|监管|指导|协调|建设|协同");

  private VagueCalls() {}

  static boolean is(String text, Span statement) {
    return CALL.matcher(text).region(statement.start(), statement.end()).matches()
        && !AS_WHAT.matcher(text).region(statement.start(), statement.end()).find();
  }
}
