package com.merchantgrowth.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Golden tables a merchant could read: Markdown files below src/test/resources. */
public final class MarkdownTables {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private MarkdownTables() {}

  /** The rows of all tables of a file, by heading. */
  public static List<Map<String, String>> rows(String file) {
    return rows(RESOURCES.resolve(file));
  }

  public static List<Map<String, String>> rows(Path file) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> headings = List.of();
    try {
      for (String text : Files.readAllLines(file)) {
        if (!text.startsWith("|")) {
          headings = List.of();
          continue;
        }
        List<String> cells =
            Stream.of(text.substring(1, text.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
        if (headings.isEmpty()) {
          headings = cells;
        } else if (!cells.getFirst().startsWith("---")) {
          Map<String, String> row = new LinkedHashMap<>();
          for (int i = 0; i < cells.size(); i++) {
            row.put(headings.get(i), cells.get(i));
          }
          rows.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
