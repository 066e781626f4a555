package com.merchantgrowth.metric.fact.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.metric.fact.FactFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal of a fact file: the reason, the line, and that nothing changes. */
class RefusalTest {
  private final FactFixture facts = new FactFixture();
  private final Importing importing = new Importing(facts);

  @AfterEach
  void close() {
    facts.close();
  }

  /** {@code |} stands for the end of a line. */
  @ParameterizedTest(name = "{0} in line {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "UNKNOWN_SUBJECT; 3; shop_code,day,gmv|S1,2026-11-20,1|nobody,2026-11-20,1",
        "UNKNOWN_SUBJECT; 2; shop_code,day,gmv|,2026-11-20,1",
        "NOT_A_DATE; 2; shop_code,day,gmv|S1,2026-02-30,1",
        "NOT_A_DATE; 2; shop_code,day,gmv|S1,20.11.2026,1",
        "NOT_A_DATE; 2; shop_code,day,gmv|S1,,1",
        "NOT_A_DATE; 2; shop_code,day,gmv|S1,2026-11/20,1",
        "FUTURE_DAY; 2; shop_code,day,gmv|S1,2026-11-24,1",
        "NOT_A_NUMBER; 2; shop_code,day,gmv|S1,2026-11-20,12x",
        "NOT_A_NUMBER; 2; shop_code,day,gmv|S1,2026-11-20,0x10",
        "NOT_A_NUMBER; 2; shop_code,day,gmv|S1,2026-11-20,1d",
        "NOT_A_NUMBER; 2; shop_code,day,gmv|S1,2026-11-20,-",
        "NOT_A_NUMBER; 2; shop_code,day,gmv|S1,2026-11-20,1.2.3",
        "NOT_FINITE; 2; shop_code,day,gmv|S1,2026-11-20,NaN",
        "NOT_FINITE; 2; shop_code,day,gmv|S1,2026-11-20,-Infinity",
        "NOT_FINITE; 2; shop_code,day,gmv|S1,2026-11-20,1e999",
        "NEGATIVE; 2; shop_code,day,gmv|S1,2026-11-20,-1",
        "DUPLICATE; 4; shop_code,day,gmv|S2,2026-11-20,1|S1,2026-11-20,1|S2,2026-11-20,1",
        "DUPLICATE; 3; shop_code,day,measure,value|S2,2026-11-20,gmv,1|S2,2026-11-20,gmv,2",
        "UNKNOWN_MEASURE; 2; shop_code,day,measure,value|S2,2026-11-20,what,1",
        "RAGGED; 2; shop_code,day,gmv|S1,2026-11-20",
        "RAGGED; 3; shop_code,day,gmv|S1,2026-11-20,1|S2,2026-11-20,1,2",
        "HEADER_REPEATED; 3; shop_code,day,gmv|S1,2026-11-20,1|shop_code,day,gmv",
        "EMPTY_FILE; 2; shop_code,day,gmv",
        "HEADING_TWICE; 1; shop_code,day,gmv,gmv|S1,2026-11-20,1,1",
        "HEADING_TWICE; 1; shop_code,day,gmv,day|S1,2026-11-20,1,1",
        "HEADING_MISSING; 1; day,gmv|2026-11-20,1",
        "HEADING_MISSING; 1; shop_code,gmv|S1,1",
        "HEADING_MISSING; 1; shop_code,day|S1,2026-11-20",
        "HEADING_MISSING; 1; shop_code,day,measure|S1,2026-11-20,gmv",
        "HEADING_UNKNOWN; 1; shop_code,day,gmv,turnover|S1,2026-11-20,1,1",
        "BROKEN_QUOTES; 2; shop_code,day,gmv|S1,2026-11-20,\"1\"2",
      })
  void is_refused_with_its_line(Reason reason, long line, String file) {
    ImportRun.Outcome outcome = importing.run(file.replace('|', '\n'));

    assertThat(outcome.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(importing.rejects)
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.reason()).isEqualTo(reason);
              assertThat(reject.line()).isEqualTo(line);
            });
    assertThat(facts.parts()).isEmpty();
    assertThat(facts.events).isEmpty();
  }

  @Test
  void an_empty_file_is_refused() {
    assertRefused(importing.run(""), Reason.EMPTY_FILE, 1);
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused_with_their_line() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write("shop_code,day,gmv\nS1,2026-11-20,1\n".getBytes(StandardCharsets.UTF_8));
    file.write("店铺,2026-11-20,1\n".getBytes("GBK"));

    assertRefused(importing.run(file.toByteArray()), Reason.ENCODING, 3);
  }

  @Test
  void a_utf_16_file_is_refused() {
    assertRefused(
        importing.run("shop_code,day,gmv\n".getBytes(StandardCharsets.UTF_16)), Reason.ENCODING, 1);
  }

  @Test
  void a_line_without_an_end_is_refused_before_it_fills_the_memory() {
    Endless line = new Endless("shop_code,day,gmv\nS1,2026-11-20,1\n", "1234567890", 1L << 30);

    assertRefused(importing.run(line), Reason.LINE_TOO_LONG, 3);
    assertThat(line.sent).as("bytes taken of a 1 GB line").isLessThan(4L << 20);
  }

  @Test
  void a_quote_that_never_closes_is_refused_before_it_fills_the_memory() {
    Endless file = new Endless("shop_code,day,gmv\nS1,2026-11-20,\"", "12345678\n", 1L << 30);

    ImportRun.Outcome outcome = importing.run(file);

    assertThat(outcome.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(file.sent).isLessThan(16L << 20);
  }

  @Test
  void ten_thousand_columns_are_refused() {
    String header =
        IntStream.range(0, 10_000).mapToObj(i -> "m" + i).collect(Collectors.joining(","));

    assertRefused(importing.run("shop_code,day," + header + "\n"), Reason.TOO_MANY_COLUMNS, 1);
  }

  @Test
  void a_gzip_bomb_is_refused_long_before_its_end() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("shop_code,day,gmv\n".getBytes(StandardCharsets.UTF_8));
      byte[] row = "S1,2026-11-20,1\n".repeat(4096).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 4096; i++) { // 256 MB of one row
        gzip.write(row);
      }
    }

    ImportRun.Outcome outcome = importing.run(packed.toByteArray());

    assertRefused(outcome, Reason.TOO_LARGE, -1);
    assertThat(outcome.rowsRead()).isLessThan(8_000_000);
  }

  @Test
  void a_file_beyond_the_size_limit_is_refused() {
    importing.limits = new CsvLimits(1_000_000, 1 << 20, 2000);

    assertRefused(
        importing.run(new Endless("shop_code,day,gmv\n", "S1,2026-11-20,1\n", 1L << 30)),
        Reason.TOO_LARGE,
        -1);
  }

  @Test
  void a_damaged_gzip_file_is_refused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("shop_code,day,gmv\nS1,2026-11-20,1\n".getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = packed.toByteArray();

    assertRefused(
        importing.run(java.util.Arrays.copyOf(bytes, bytes.length - 12)), Reason.BROKEN_GZIP, -1);
  }

  @Test
  void what_another_source_reports_is_refused_naming_both() {
    importing.run("shop_code,day,gmv\nS1,2026-11-20,1\n");
    importing.source = "crm";
    ImportRun.Outcome outcome =
        importing.run("shop_code,day,gmv,members\nS2,2026-11-20,1,1\nS1,2026-11-20,1,1\n");

    assertThat(outcome.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(importing.rejects)
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.reason()).isEqualTo(Reason.OTHER_SOURCE);
              assertThat(reject.line()).isEqualTo(3);
              assertThat(reject.detail()).contains("gmv").contains("erp").contains("crm");
            });
    assertThat(facts.facts()).containsExactly("1 2026-11-20 gmv=1.0");
  }

  @Test
  void every_reason_has_a_sentence_in_both_languages() {
    for (Reason reason : Reason.values()) {
      Reject reject = new Reject(3, reason, "x", "");
      assertThat(
              ImportTexts.sentence(
                  reject, com.merchantgrowth.shared.SubjectKind.SHOP, java.util.Locale.CHINESE))
          .isNotBlank();
      assertThat(
              ImportTexts.sentence(
                  reject, com.merchantgrowth.shared.SubjectKind.SHOP, java.util.Locale.ENGLISH))
          .isNotBlank();
    }
  }

  private void assertRefused(ImportRun.Outcome outcome, Reason reason, long line) {
    assertThat(outcome.status()).isEqualTo(ImportStatus.REFUSED);
    Reject last = importing.rejects.getLast();
    if (importing.rejects.size() < 50) {
      assertThat(last.reason()).isEqualTo(reason);
    }
    if (line > 0) {
      assertThat(last.line()).isEqualTo(line);
    }
    assertThat(facts.parts()).isEmpty();
  }

  /** A file that exists only while it is read. */
  private static final class Endless extends InputStream {
    private final byte[] head;
    private final byte[] body;
    private final long size;
    long sent;

    Endless(String head, String body, long size) {
      this.head = head.getBytes(StandardCharsets.UTF_8);
      this.body = body.getBytes(StandardCharsets.UTF_8);
      this.size = size;
    }

    @Override
    public int read() {
      if (sent >= size) {
        return -1;
      }
      long at = sent++;
      return at < head.length ? head[(int) at] : body[(int) ((at - head.length) % body.length)];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = (int) Math.min(length, size - sent);
      for (int i = 0; i < count; i++) {
        target[offset + i] = (byte) read();
      }
      return count == 0 ? -1 : count;
    }
  }
}
