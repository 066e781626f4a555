package com.merchantgrowth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The style sheet is merged from many sections; one lost brace takes the rest with it. */
class StylesTest {
  private static final Path SHEET = Path.of("src/main/resources/META-INF/resources/styles.css");

  @Test
  void every_block_is_closed_before_the_next_section_begins() throws IOException {
    int depth = 0;
    int line = 0;
    for (String text : Files.readAllLines(SHEET)) {
      line++;
      if (text.startsWith("/* --- ")) {
        assertThat(depth).as("open blocks before line %d: %s", line, text).isZero();
      }
      depth += (int) text.chars().filter(c -> c == '{').count();
      depth -= (int) text.chars().filter(c -> c == '}').count();
      assertThat(depth).as("line %d closes more than is open", line).isNotNegative();
    }
    assertThat(depth).as("open at the end").isZero();
  }
}
