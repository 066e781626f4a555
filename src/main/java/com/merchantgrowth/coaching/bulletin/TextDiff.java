package com.merchantgrowth.coaching.bulletin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says otherwise than the one before: by Han characters, by words elsewhere. A pure
 * function; the longest common run of pieces stays (Wagner–Fischer), so time and memory grow with
 * the product of both lengths: a few milliseconds for the longest texts of a bulletin.
 */
public final class TextDiff {
  private static final Pattern PIECE =
      Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);

  private TextDiff() {}

  /** What happened to a part. */
  public enum Change {
    SAME,
    ADDED,
    REMOVED
  }

  /**
   * A run of pieces with the same fate.
   *
   * @param text never empty
   */
  public record Part(Change change, String text) {}

  /**
   * The parts in order of reading, removed ones before what was added in their place. SAME and
   * REMOVED together are the text before, SAME and ADDED the text after.
   */
  public static List<Part> between(String before, String after) {
    List<String> old = pieces(before);
    List<String> now = pieces(after);
    int[][] common = common(old, now);
    List<Part> parts = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        add(parts, Change.SAME, old.get(i++));
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        add(parts, Change.REMOVED, old.get(i++));
      } else {
        add(parts, Change.ADDED, now.get(j++));
      }
    }
    return List.copyOf(parts);
  }

  /** Whether anything is different. */
  public static boolean differs(List<Part> parts) {
    return parts.stream().anyMatch(part -> part.change() != Change.SAME);
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(text);
    while (matcher.find()) {
      pieces.add(matcher.group());
    }
    return Collections.unmodifiableList(pieces);
  }

  /** How many pieces from i and j on are common at most. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void add(List<Part> parts, Change change, String piece) {
    if (!parts.isEmpty() && parts.getLast().change() == change) {
      Part last = parts.removeLast();
      parts.add(new Part(change, last.text() + piece));
    } else {
      parts.add(new Part(change, piece));
    }
  }
}
