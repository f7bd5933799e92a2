package org.policygraph.extraction;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.duties.ResponsibilityReader;
import org.policygraph.extraction.figures.FigureReader;
import org.policygraph.extraction.header.HeaderReader;
import org.policygraph.extraction.header.SectionReader;
import org.policygraph.extraction.measures.GoalReader;
import org.policygraph.extraction.measures.MeasureReader;
import org.policygraph.extraction.measures.ProgrammeReader;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.page.Unwrapped;
import org.policygraph.extraction.references.ReferenceReader;

/**
 * Characters that one thread reads in a second: a whole document, and each reader alone on a
 * document whose lines, outline and header are known. Where the machine has other work, {@code
 * core} tells how much of a core the thread had: characters divided by it are those of a whole one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@Threads(1)
public class ReadingBenchmark {
  private record Document(
      String text, PolicyText read, Header header, List<Draft.Responsibility> dividing) {
    static Document of(String text) {
      PolicyText read = PolicyText.of(text);
      return new Document(
          text, read, HeaderReader.read(read), ResponsibilityReader.find(read).dividing());
    }
  }

  /** What is counted beside the runs through all texts; JMH divides it by the seconds. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counted {
    public long characters;
    public double core;
    private long before;

    @Setup(Level.Iteration)
    public void begin() {
      characters = 0;
      core = 0;
      before = cpu();
    }

    @TearDown(Level.Iteration)
    public void end() {
      core = (cpu() - before) / 1e9;
    }

    private static long cpu() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }

  private final List<Document> documents = new ArrayList<>();

  @Setup
  public void read() throws IOException {
    Path texts = Path.of(System.getProperty("policygraph.documents", "../shared/documents"));
    boolean there = Files.isDirectory(texts);
    if (!there) {
      System.out.println(
          "# no folder " + texts + ": the sample of this repository is read instead");
    }
    try (Stream<Path> files = Files.walk(there ? texts : Path.of("data/samples"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
        documents.add(Document.of(Files.readString(file)));
      }
    }
  }

  private void each(Counted counted, Blackhole hole, Function<Document, Object> reader) {
    for (Document document : documents) {
      hole.consume(reader.apply(document));
      counted.characters += document.text().length();
    }
  }

  @Benchmark
  public void whole(Counted counted, Blackhole hole) {
    each(counted, hole, it -> Extractor.read(it.text()));
  }

  @Benchmark
  public void outline(Counted counted, Blackhole hole) {
    each(counted, hole, it -> Unwrapped.of(PolicyText.of(it.text())));
  }

  @Benchmark
  public void header(Counted counted, Blackhole hole) {
    each(counted, hole, it -> HeaderReader.read(it.read()));
  }

  @Benchmark
  public void sections(Counted counted, Blackhole hole) {
    each(counted, hole, it -> SectionReader.read(it.read(), it.header()));
  }

  @Benchmark
  public void goals(Counted counted, Blackhole hole) {
    each(counted, hole, it -> GoalReader.read(it.read(), it.header()));
  }

  @Benchmark
  public void measures(Counted counted, Blackhole hole) {
    each(counted, hole, it -> MeasureReader.read(it.read(), it.dividing()));
  }

  @Benchmark
  public void figures(Counted counted, Blackhole hole) {
    each(counted, hole, it -> FigureReader.read(it.read()));
  }

  @Benchmark
  public void responsibilities(Counted counted, Blackhole hole) {
    each(counted, hole, it -> ResponsibilityReader.find(it.read()));
  }

  @Benchmark
  public void references(Counted counted, Blackhole hole) {
    each(counted, hole, it -> ReferenceReader.read(it.read(), it.header()));
  }

  @Benchmark
  public void programmes(Counted counted, Blackhole hole) {
    each(counted, hole, it -> ProgrammeReader.read(it.read(), it.header()));
  }
}
