package com.merchantgrowth.metric.fact.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CellReaderTest {
  private final CellReader reader = new CellReader();

  @Property
  void a_decimal_reads_as_double_parse_double_reads_it(
      @ForAll long mantissa, @ForAll @IntRange(max = 25) int places) {
    String text = new BigDecimal(BigInteger.valueOf(mantissa), places).toPlainString();

    assertThat(read(text)).isEqualTo(Double.parseDouble(text));
  }

  @Property
  void a_double_in_java_s_own_words_reads_back(@ForAll double value) {
    assertThat(read(Double.toString(value))).isEqualTo(value);
  }

  @Property
  void the_three_spellings_of_a_day_are_one_day(@ForAll @IntRange(max = 40_000) int epochDay) {
    String day = LocalDate.ofEpochDay(epochDay).toString();

    assertThat(day(day)).isEqualTo(epochDay);
    assertThat(day(day.replace('-', '/'))).isEqualTo(epochDay);
    assertThat(day(day.replace("-", ""))).isEqualTo(epochDay);
  }

  private double read(String text) {
    assertThat(reader.number(text.toCharArray(), 0, text.length())).isNull();
    return reader.value();
  }

  private int day(String text) {
    return reader.day(text.toCharArray(), 0, text.length());
  }
}
