package com.merchantgrowth.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.shared.Pinyin;
import com.merchantgrowth.shared.markdown.SafeMarkdown;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** What ships: help for everything that is shown, in both languages, and the field's terms. */
class ShippedHelpTest {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Map<TextId, TextContent> TEXTS =
      new TextFiles()
          .texts().stream().collect(Collectors.toMap(ShippedText::id, ShippedText::content));

  static Stream<TextId> help() {
    return TEXTS.keySet().stream().filter(id -> id.kind().help());
  }

  static Stream<TextId> terms() {
    return TEXTS.keySet().stream().filter(id -> id.kind() == TextKind.TERM);
  }

  private static Set<String> keys(TextKind kind) {
    return TEXTS.keySet().stream()
        .filter(id -> id.kind() == kind)
        .map(TextId::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String[]> csv(String file) throws IOException {
    Map<String, String[]> rows = new HashMap<>();
    for (String line : Files.readAllLines(Path.of("src/main/resources/catalogue", file))) {
      String[] cells = line.split(",", -1);
      rows.put(cells[0], cells);
    }
    rows.remove("code");
    return rows;
  }

  @Test
  void every_metric_and_measure_has_help_under_its_own_name() throws IOException {
    Map<String, String[]> metrics = csv("metrics.csv");
    Map<String, String[]> measures = csv("measures.csv");
    assertThat(keys(TextKind.METRIC)).isEqualTo(new TreeSet<>(metrics.keySet()));
    assertThat(keys(TextKind.MEASURE)).isEqualTo(new TreeSet<>(measures.keySet()));
    metrics.forEach(
        (code, row) -> {
          TextContent help = TEXTS.get(new TextId(TextKind.METRIC, code));
          assertThat(help.title().zh()).isEqualTo(row[3]);
          assertThat(help.title().en()).isEqualTo(row[4]);
        });
    measures.forEach(
        (code, row) -> {
          TextContent help = TEXTS.get(new TextId(TextKind.MEASURE, code));
          assertThat(help.title().zh()).isEqualTo(row[1]);
          assertThat(help.title().en()).isEqualTo(row[2]);
        });
  }

  @ParameterizedTest
  @MethodSource("help")
  void a_help_is_a_few_lines_with_something_to_say(TextId id) {
    TextContent help = TEXTS.get(id);
    assertThat(TextChecks.problems(id, help)).isEmpty();
    assertThat(TextChecks.characters(help.body().zh())).isBetween(40, 160);
    assertThat(TextChecks.words(help.body().en())).isBetween(20, 110);
    assertThat(HAN.matcher(help.body().en() + help.title().en()).find()).isFalse();
    for (String body : List.of(help.body().zh(), help.body().en())) {
      assertThat(Jsoup.parseBodyFragment(SafeMarkdown.html(body)).select("ul > li").size())
          .isBetween(2, 3);
    }
    assertThat(help.body().en().lines().count()).isEqualTo(help.body().zh().lines().count());
    assertThat(help.body().zh()).doesNotContain("GMV");
    assertThat(keys(TextKind.TERM)).containsAll(help.facts().related());
    assertThat(help.facts().related()).isNotEmpty();
  }

  @Test
  void no_two_helps_of_a_kind_say_the_same() {
    for (TextKind kind : TextKind.HELP) {
      List<String> lines =
          TEXTS.entrySet().stream()
              .filter(one -> one.getKey().kind() == kind)
              .flatMap(one -> one.getValue().body().zh().lines())
              .toList();
      assertThat(lines).as(kind.code()).doesNotHaveDuplicates();
    }
  }

  @Test
  void there_are_terms_enough_and_the_field_s_own_are_among_them() {
    assertThat(terms().count()).isGreaterThanOrEqualTo(120);
    assertThat(
            TEXTS.entrySet().stream()
                .filter(one -> one.getKey().kind() == TextKind.TERM)
                .map(one -> one.getValue().title().zh()))
        .contains(
            "成交额", "客单价", "千次观看成交额", "动销", "破价", "价保", "品退率", "揽收及时率", "客诉", "产业带", "冷启动", "自播",
            "场控", "控价", "人货场", "满返", "复购")
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("terms")
  void a_term_is_complete_and_leads_on(TextId id) throws IOException {
    TextContent term = TEXTS.get(id);
    assertThat(TextChecks.problems(id, term)).isEmpty();
    assertThat(TextChecks.characters(term.body().zh())).isBetween(30, 120);
    assertThat(TextChecks.words(term.body().en())).isBetween(12, 60);
    assertThat(HAN.matcher(term.body().en() + term.title().en()).find()).isFalse();
    assertThat(term.facts().related()).isNotEmpty().doesNotContain(id.key());
    assertThat(keys(TextKind.TERM)).containsAll(term.facts().related());
    Set<String> pages = pages();
    Set<String> metrics = csv("metrics.csv").keySet();
    for (String link : term.facts().links()) {
      assertThat(pages).contains(link.substring(1).replaceFirst("\\?.*", ""));
      if (link.contains("metric=")) {
        assertThat(metrics).contains(link.replaceFirst(".*metric=", ""));
      }
    }
  }

  /** Characters with several readings, as the field says them. */
  @ParameterizedTest
  @CsvSource({
    "gmv, cje",
    "repurchase, fg",
    "conversion, zhl",
    "peer_group, thz",
    "median, thzw",
    "group_leader, tz",
    "growth_task, czrw",
    "delivery, pssc",
    "planting, zc",
    "points, jf",
    "gross_margin, mll",
    "coupon_use, hxl",
    "field_control, ck",
    "scene, cj",
    "people_goods_place, rhc",
    "stacking, dj",
    "price_control, kj",
    "gpm, qcgkcje",
    "discount_on_discount, zsz",
    "quality_return, ptl",
    "differentiated_goods, cyhhp",
    "roi, tfroi",
    "im_reply, sfzhfl",
    "run_of_show, pp"
  })
  void initials_are_as_the_field_says_the_word(String key, String initials) {
    TextContent term = TEXTS.get(new TextId(TextKind.TERM, key));
    assertThat(Pinyin.initials(term.facts().pinyin())).isEqualTo(initials);
  }

  @Test
  void every_syllable_is_a_reading_of_its_character() {
    Set<String> wrong = new LinkedHashSet<>();
    terms()
        .forEach(
            id -> {
              TextContent term = TEXTS.get(id);
              String name = term.title().zh().replaceAll("[^\\p{IsHan}]", "");
              String initials =
                  Stream.of(term.facts().pinyin().split(" "))
                      .filter(one -> !one.equals(one.toUpperCase(java.util.Locale.ROOT)))
                      .map(one -> Pinyin.plain(one).substring(0, 1))
                      .collect(Collectors.joining());
              if (name.length() == initials.length()
                  && name.length() >= Pinyin.LEAST_LETTERS
                  && !Pinyin.found(name, initials)) {
                wrong.add(id + " " + name + " " + term.facts().pinyin());
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_page_terms_lead_to_has_a_name() throws IOException {
    String texts =
        Files.readString(Path.of("src/main/resources/vaadin-i18n/translations_zh.properties"));
    terms()
        .flatMap(id -> TEXTS.get(id).facts().links().stream())
        .map(link -> link.substring(1).replaceFirst("\\?.*", "").replace('/', '.'))
        .forEach(page -> assertThat(texts).contains("\nglossary.page." + page + "="));
  }

  private static Set<String> pages() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
    return scanner.findCandidateComponents("com.merchantgrowth").stream()
        .map(
            bean ->
                ClassUtils.resolveClassName(
                    String.valueOf(bean.getBeanClassName()),
                    ShippedHelpTest.class.getClassLoader()))
        .map(page -> page.getAnnotation(Route.class).value())
        .collect(Collectors.toSet());
  }
}
