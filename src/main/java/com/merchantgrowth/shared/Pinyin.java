package com.merchantgrowth.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Finds Chinese by the letters people type for it: "cje" is 成交额. Of a free text every reading of a
 * character counts, so that 重 is found by c and by z; whoever must be exact writes the pinyin down
 * ({@link #initials}).
 */
public final class Pinyin {
  /** Fewer letters would find nearly everything. */
  public static final int LEAST_LETTERS = 2;

  private static final Pattern TYPED = Pattern.compile("[a-z0-9]{" + LEAST_LETTERS + ",}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z0-9]");

  /** Of a character the set of first letters: bit 0 is a. */
  private static final Map<Character, Integer> LETTERS = read();

  private Pinyin() {}

  /**
   * Whether letters typed by somebody are the beginnings of characters that stand side by side in a
   * text. Latin letters and digits of the text stand for themselves, everything else is passed
   * over.
   *
   * @return false for anything but at least {@link #LEAST_LETTERS} letters and digits
   */
  public static boolean found(String text, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    if (!TYPED.matcher(wanted).matches() || text.chars().noneMatch(one -> one > 0x2E7F)) {
      return false;
    }
    String sounding =
        text.toLowerCase(Locale.ROOT)
            .codePoints()
            .filter(one -> isLatin((char) one) || LETTERS.containsKey((char) one))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    for (int from = 0; from + wanted.length() <= sounding.length(); from++) {
      int at = 0;
      while (at < wanted.length() && begins(sounding.charAt(from + at), wanted.charAt(at))) {
        at++;
      }
      if (at == wanted.length()) {
        return true;
      }
    }
    return false;
  }

  /** "chéng jiāo é" → "cje"; a syllable in capitals counts whole: "IM huí fù" → "imhf". */
  public static String initials(String pinyin) {
    StringBuilder initials = new StringBuilder();
    for (String syllable : pinyin.strip().split("\\s+")) {
      String plain = plain(syllable);
      boolean spelled = syllable.length() > 1 && syllable.equals(syllable.toUpperCase(Locale.ROOT));
      initials.append(spelled || plain.isEmpty() ? plain : plain.substring(0, 1));
    }
    return initials.toString();
  }

  /** Letters without tones and spaces: "xiāo lǜ" → "xiaolv", as it is typed. */
  public static String plain(String pinyin) {
    String typed = pinyin.toLowerCase(Locale.ROOT).replaceAll("[üǖǘǚǜ]", "v");
    String bare = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFD)).replaceAll("");
    return NOT_LETTERS.matcher(bare).replaceAll("");
  }

  private static boolean isLatin(char one) {
    return one >= 'a' && one <= 'z' || one >= '0' && one <= '9';
  }

  private static boolean begins(char one, char letter) {
    return isLatin(one)
        ? one == letter
        : letter >= 'a' && (LETTERS.getOrDefault(one, 0) >> (letter - 'a') & 1) == 1;
  }

  private static Map<Character, Integer> read() {
    Map<Character, Integer> letters = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Pinyin.class.getResourceAsStream("/pinyin-initials.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int bit = 1 << (line.charAt(0) - 'a');
          line.substring(1)
              .chars()
              .forEach(one -> letters.merge((char) one, bit, (had, more) -> had | more));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(letters);
  }
}
