package com.merchantgrowth.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.onboarding.checklist.ChecklistModule;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Topic;
import com.merchantgrowth.shared.markdown.SafeMarkdown;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** A topic written in full tells a newcomer what to do, in both languages, and its links work. */
class OnboardingTopicsTest {
  /** Words left behind by somebody who meant to come back. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?i)todo|tbd|fixme|xxx|lorem|待补充|待完善|占位|此处");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern METRIC = Pattern.compile("/diagnosis\\?metric=(\\w+)");

  private record Text(String name, Document zh, Document en) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** What a metric is called. */
  private record Names(String zh, String en) {}

  static Stream<Text> texts() {
    List<Text> texts = new ArrayList<>();
    for (ChecklistStep step : ShippedChecklist.definition().steps()) {
      for (ChecklistModule module : step.modules()) {
        for (Topic topic : module.topics()) {
          texts.add(
              new Text(
                  String.join("-", step.code(), module.code(), topic.code()),
                  page(step, module, topic, Locale.CHINESE),
                  page(step, module, topic, Locale.ENGLISH)));
        }
      }
    }
    return texts.stream();
  }

  private static Document page(
      ChecklistStep step, ChecklistModule module, Topic topic, Locale locale) {
    String markdown = TopicFiles.read(step, module, topic).orElseThrow().in(locale);
    return Jsoup.parseBodyFragment(SafeMarkdown.html(markdown));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void it_is_long_enough_to_help_and_short_enough_to_be_read(Text text) {
    assertThat(HAN.matcher(text.zh.text()).results().count()).isBetween(300L, 700L);
    assertThat(text.en.text().split("\\s+").length).isBetween(200, 600);
    assertThat(HAN.matcher(text.en.text()).find()).isFalse();
    assertThat(text.zh.text()).doesNotContainPattern(PLACEHOLDER);
    assertThat(text.en.text()).doesNotContainPattern(PLACEHOLDER);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void it_has_steps_mistakes_and_a_check_with_a_number_in_both_languages(Text text) {
    for (Document page : List.of(text.zh, text.en)) {
      assertThat(page.select("h4").size()).isGreaterThanOrEqualTo(3);
      assertThat(page.select("ol > li").size()).isGreaterThanOrEqualTo(3);
      assertThat(page.select("ul > li").size()).isGreaterThanOrEqualTo(2);
      Element last = page.select("h4").getLast();
      assertThat(last.nextElementSiblings().text()).as("the check").containsPattern("\\d");
    }
    for (String part : List.of("h4", "ol > li", "ul > li", "tr")) {
      assertThat(text.en.select(part)).as(part).hasSameSizeAs(text.zh.select(part));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void its_links_lead_to_pages_of_the_portal_and_name_metrics_as_they_are_named(Text text)
      throws IOException {
    Set<String> pages = pages();
    Map<String, Names> metrics = metrics();
    assertThat(addresses(text.en)).containsExactlyInAnyOrderElementsOf(addresses(text.zh));
    assertThat(addresses(text.zh)).isNotEmpty();
    for (String address : addresses(text.zh)) {
      assertThat(pages).contains(address.replaceFirst("\\?.*", "").substring(1));
    }
    for (Element link : text.zh.select("a")) {
      metric(link, metrics).ifPresent(names -> assertThat(link.text()).isEqualTo(names.zh));
    }
    for (Element link : text.en.select("a")) {
      metric(link, metrics).ifPresent(names -> assertThat(link.text()).isEqualTo(names.en));
    }
  }

  private static Optional<Names> metric(Element link, Map<String, Names> metrics) {
    return METRIC
        .matcher(link.attr("href"))
        .results()
        .findFirst()
        .map(
            found -> {
              assertThat(metrics).containsKey(found.group(1));
              return metrics.get(found.group(1));
            });
  }

  private static List<String> addresses(Document page) {
    return page.select("a").eachAttr("href");
  }

  private static Map<String, Names> metrics() throws IOException {
    Map<String, Names> metrics = new HashMap<>();
    for (String line : Files.readAllLines(Path.of("src/main/resources/catalogue/metrics.csv"))) {
      String[] cells = line.split(",", -1);
      metrics.put(cells[0], new Names(cells[3], cells[4]));
    }
    return metrics;
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
                    OnboardingTopicsTest.class.getClassLoader()))
        .map(page -> page.getAnnotation(Route.class).value())
        .collect(Collectors.toSet());
  }
}
