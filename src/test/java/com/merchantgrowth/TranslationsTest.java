package com.merchantgrowth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything, and only the text files talk. */
class TranslationsTest {
  private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");

  /** Names that stay Chinese in the English interface: the language's own, and shops'. */
  private static final Pattern CHINESE_IN_ENGLISH =
      Pattern.compile("shared\\.language\\.zh|demo\\.account\\..*\\.about");

  private final Properties zh = read("zh");
  private final Properties en = read("en");

  @Test
  void every_text_exists_in_both_languages() {
    assertThat(new TreeSet<>(zh.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(en.stringPropertyNames()));
  }

  @Test
  void no_key_stands_twice_in_a_file() throws IOException {
    for (String language : List.of("zh", "en")) {
      List<String> keys =
          Files.readAllLines(TEXTS.resolve("translations_" + language + ".properties")).stream()
              .filter(line -> line.matches("[a-zA-Z][^=]*=.*"))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .toList();
      assertThat(keys).doesNotHaveDuplicates();
    }
  }

  @Test
  void both_languages_use_the_same_placeholders() {
    for (String key : zh.stringPropertyNames()) {
      assertThat(placeholders(en.getProperty(key, "")))
          .as(key)
          .isEqualTo(placeholders(zh.getProperty(key)));
    }
  }

  @Test
  void every_text_is_a_message_pattern_with_doubled_quotes() {
    for (Properties texts : List.of(zh, en)) {
      for (String key : texts.stringPropertyNames()) {
        String text = texts.getProperty(key);
        assertThat(text).as(key).isNotBlank();
        // date patterns quote letters; everything else writes an apostrophe twice
        if (!key.startsWith("shared.format.")) {
          assertThat(text.replace("''", "")).as(key).doesNotContain("'");
        }
        assertThat(new MessageFormat(text)).as(key).isNotNull();
      }
    }
  }

  @Test
  void english_texts_hold_no_chinese() {
    for (String key : en.stringPropertyNames()) {
      if (!CHINESE_IN_ENGLISH.matcher(key).matches()) {
        assertThat(HAN.matcher(en.getProperty(key)).find()).as(key).isFalse();
      }
    }
  }

  @Test
  void chinese_texts_say_what_english_jargon_means() {
    for (String key : zh.stringPropertyNames()) {
      assertThat(zh.getProperty(key)).as(key).doesNotContain("GMV");
    }
  }

  @Test
  void views_hold_no_texts_of_their_own() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : viewSources()) {
      String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
      Matcher strings = STRING.matcher(code);
      while (strings.find()) {
        if (HAN.matcher(strings.group()).find()) {
          found.add(file + " " + strings.group());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void every_key_a_source_names_exists() throws IOException {
    Pattern key = Pattern.compile("getTranslation\\(\\s*\"([a-z][\\w.]+[a-zA-Z])\"");
    Pattern menu = Pattern.compile("@Menu\\([^)]*title = \"([\\w.]+)\"");
    List<String> missing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file);
        for (Pattern pattern : List.of(key, menu)) {
          Matcher names = pattern.matcher(code);
          while (names.find()) {
            // a literal followed by "+" is only the beginning of a key
            boolean whole = !code.substring(names.end()).stripLeading().startsWith("+");
            if (whole && !zh.containsKey(names.group(1))) {
              missing.add(file.getFileName() + " " + names.group(1));
            }
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<Path> viewSources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (Files.readString(file).contains("import com.vaadin.flow.component")) {
          sources.add(file);
        }
      }
      return sources;
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(String language) {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            TEXTS.resolve("translations_" + language + ".properties"), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return texts;
  }
}
