package org.policygraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Files whose bytes were changed are read or refused with a cause; none hangs or fails otherwise.
 */
class MutatedFilesTest {
  private static final long SEED = 20_260_726;
  private static final int ROUNDS = 1_000;
  private static final Duration ALL = Duration.ofSeconds(20);
  private static final Duration ONE = Duration.ofSeconds(10);
  private static final String TEXT =
      "灯市人民政府关于路灯的通知\n一、到2035年，路灯达到3万盏。\n二、换灯。（责任单位：市城管局）\n2031年3月1日\n";

  @Test
  void mutated_bytes_are_read_or_refused_with_a_cause() throws Exception {
    String page =
        "<html><body><h1>通知</h1><table><tr><td>路灯</td><td>3万盏</td></tr></table><p>换灯。</p></body></html>";
    Map<String, byte[]> files = new TreeMap<>();
    files.put("t.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    files.put("gb.txt", TEXT.getBytes(Charset.forName("GB18030")));
    files.put("p.html", page.getBytes(StandardCharsets.UTF_8));
    files.put("d.docx", SampleFiles.word());
    files.put("d.pdf", SampleFiles.pages(List.of("Lamps are", "mended."), List.of("All.")));
    DocumentReader reader = new DocumentReader(ONE);
    Random random = new Random(SEED);
    Instant end = Instant.now().plus(ALL);
    int tried = 0;
    for (int round = 0; round < ROUNDS && Instant.now().isBefore(end); round++) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        byte[] bytes = mutated(file.getValue(), random);
        String told = file.getKey() + " in round " + round + " of seed " + SEED;
        Instant begin = Instant.now();
        try {
          assertThat(reader.read(file.getKey(), bytes).text()).as(told).isNotBlank();
        } catch (UnreadableException e) {
          assertThat(e.getMessage()).as(told).isNotBlank().doesNotContain("not read within");
        }
        assertThat(Duration.between(begin, Instant.now())).as(told).isLessThan(ONE);
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(200);
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] changed = bytes.clone();
    switch (random.nextInt(4)) {
      case 0 -> changed = Arrays.copyOf(changed, random.nextInt(changed.length));
      case 1 -> {
        int from = random.nextInt(changed.length);
        int to = random.nextInt(changed.length);
        int length = random.nextInt(changed.length - Math.max(from, to));
        System.arraycopy(bytes, from, changed, to, length);
      }
      default -> {
        for (int i = random.nextInt(20); i >= 0; i--) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
      }
    }
    return changed;
  }
}
