package com.merchantgrowth.glossary;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Pinyin;
import com.merchantgrowth.shared.markdown.SafeMarkdown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a text needs before anybody sees it. A help that only repeats a name helps nobody: there is
 * a least length, counted in words that can be read, not in Markdown.
 */
final class TextChecks {
  static final int LONGEST_TITLE = 200;
  static final int LONGEST_BODY = 20_000;

  /** Words left behind by somebody who meant to come back. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?i)\\b(todo|tbd|fixme|xxx|lorem)\\b|待补充|待完善|占位|此处填");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private TextChecks() {}

  /**
   * Least lengths in Chinese characters and in English words.
   *
   * @param characters Han characters and digits of the Chinese body
   */
  record Least(int characters, int words) {
    static Least of(TextKind kind) {
      return switch (kind) {
        case TERM -> new Least(20, 10);
        case TOPIC -> new Least(100, 60);
        default -> new Least(30, 18);
      };
    }
  }

  /** Everything wrong, each at its field; empty = it can be shown. */
  static List<DomainException> problems(TextId id, TextContent content) {
    List<DomainException> problems = new ArrayList<>();
    if (content.title().incomplete()) {
      problems.add(DomainException.invalid("glossary.error.title").at("title"));
    } else if (content.title().longest() > LONGEST_TITLE) {
      problems.add(DomainException.invalid("glossary.error.titleLong", LONGEST_TITLE).at("title"));
    }
    bodies(id.kind(), content, problems);
    if (id.kind() == TextKind.TERM) {
      term(content, problems);
    }
    content.facts().links().stream()
        .filter(link -> !link.startsWith("/") || !SafeMarkdown.leadsSomewhere(link))
        .forEach(
            link -> problems.add(DomainException.invalid("glossary.error.link", link).at("links")));
    return problems;
  }

  private static void bodies(TextKind kind, TextContent content, List<DomainException> problems) {
    Least least = Least.of(kind);
    if (content.body().longest() > LONGEST_BODY) {
      problems.add(DomainException.invalid("glossary.error.long", LONGEST_BODY).at("body"));
      return;
    }
    int characters = characters(content.body().zh());
    if (characters < least.characters()) {
      problems.add(
          DomainException.invalid("glossary.error.short.zh", least.characters(), characters)
              .at("body.zh"));
    }
    int words = words(content.body().en());
    if (words < least.words()) {
      problems.add(
          DomainException.invalid("glossary.error.short.en", least.words(), words).at("body.en"));
    }
    if (PLACEHOLDER.matcher(content.body().zh() + " " + content.body().en()).find()) {
      problems.add(DomainException.invalid("glossary.error.placeholder").at("body"));
    }
  }

  private static void term(TextContent content, List<DomainException> problems) {
    TextFacts facts = content.facts();
    if (!TextFacts.CATEGORIES.contains(facts.category())) {
      problems.add(DomainException.invalid("glossary.error.category").at("category"));
    }
    String sound = Pinyin.initials(facts.pinyin());
    if (sound.isEmpty() || sound.length() != sounded(content.title().zh())) {
      problems.add(
          DomainException.invalid("glossary.error.pinyin", content.title().zh()).at("pinyin"));
    }
  }

  /** How many letters the initials of a Chinese name have: one a character, Latin ones whole. */
  private static long sounded(String name) {
    return name.codePoints()
        .filter(
            one -> Character.isLetterOrDigit(one) || HAN.matcher(Character.toString(one)).matches())
        .count();
  }

  static int characters(String markdown) {
    return (int)
        SafeMarkdown.words(markdown)
            .codePoints()
            .filter(one -> Character.isDigit(one) || HAN.matcher(Character.toString(one)).matches())
            .count();
  }

  static int words(String markdown) {
    String text = SafeMarkdown.words(markdown);
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
