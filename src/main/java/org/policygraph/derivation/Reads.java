package org.policygraph.derivation;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.PathWriter;

/** Which properties a query looks for, wherever in its pattern: also in an EXISTS of a filter. */
final class Reads extends OpVisitorBase {
  private static final Pattern LINK = Pattern.compile("<([^>]*)>");

  private final Set<String> properties = new HashSet<>();
  private boolean all;

  private Reads() {}

  /** Whether facts of the property can make a difference to what the query finds. */
  static boolean mayRead(Query query, String property) {
    Reads reads = new Reads();
    Walker.walk(Algebra.compile(query.getQueryPattern()), reads, new ExprVisitorBase());
    return reads.all || reads.properties.contains(property);
  }

  @Override
  public void visit(OpBGP pattern) {
    pattern.getPattern().forEach(triple -> take(triple.getPredicate()));
  }

  /**
   * A path of what is not some property looks at every fact. One of no step leads from each thing
   * to itself: a thing that only unread facts tell of is found by no other part of the pattern.
   */
  @Override
  public void visit(OpPath path) {
    String written = PathWriter.asString(path.getTriplePath().getPath());
    all |= written.contains("!");
    for (Matcher link = LINK.matcher(written); link.find(); ) {
      properties.add(link.group(1));
    }
  }

  private void take(Node predicate) {
    if (predicate.isURI()) {
      properties.add(predicate.getURI());
    } else {
      all = true;
    }
  }
}
