package com.merchantgrowth.coaching.bulletin;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.coaching.bulletin.TextDiff.Change;
import com.merchantgrowth.coaching.bulletin.TextDiff.Part;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is marked between two versions. */
class TextDiffTest {
  /** Gone in brackets, new in braces. */
  private static String marked(String before, String after) {
    return TextDiff.between(before, after).stream()
        .map(
            part ->
                switch (part.change()) {
                  case SAME -> part.text();
                  case REMOVED -> "[" + part.text() + "]";
                  case ADDED -> "{" + part.text() + "}";
                })
        .collect(joining());
  }

  @ParameterizedTest
  @CsvSource({
    "揽收时限 48 小时, 揽收时限 24 小时, 揽收时限 [48]{24} 小时",
    "12月1日起, 12月15日起, 12月[1]{15}日起",
    "不能说最便宜, 不能说最便宜和全网最低, 不能说最便宜{和全网最低}",
    "pick up in 48 hours, pick up within 24 hours, pick up [in]{within} [48]{24} hours",
    "一样, 一样, 一样",
    "全新, 旧文, [全新]{旧文}"
  })
  void the_changed_parts_are_marked(String before, String after, String expected) {
    assertThat(marked(before, after)).isEqualTo(expected);
  }

  @Property(tries = 300)
  void nothing_of_either_text_is_lost(
      @ForAll @StringLength(max = 60) @Chars({'a', 'b', ' ', '价', '保', '。', '1'}) String before,
      @ForAll @StringLength(max = 60) @Chars({'a', 'b', ' ', '价', '保', '。', '1'}) String after) {
    List<Part> parts = TextDiff.between(before, after);
    assertThat(without(parts, Change.ADDED)).isEqualTo(before);
    assertThat(without(parts, Change.REMOVED)).isEqualTo(after);
    assertThat(TextDiff.differs(parts)).isEqualTo(!before.equals(after));
  }

  @Property(tries = 100)
  void the_same_text_twice_is_one_part(@ForAll @StringLength(min = 1, max = 200) String text) {
    assertThat(TextDiff.between(text, text)).containsExactly(new Part(Change.SAME, text));
  }

  private static String without(List<Part> parts, Change change) {
    return parts.stream()
        .filter(part -> part.change() != change)
        .map(Part::text)
        .collect(joining());
  }
}
