package com.merchantgrowth.glossary;

import com.merchantgrowth.shared.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The help and the terms that ship with the product.
 *
 * <p>Help: {@code help/zh/metric.md} and {@code help/en/metric.md}, a file for each kind and
 * language. A heading {@code ## gmv_30 近30天成交额} holds key and title, the Chinese one after a ~ the
 * terms it leads to; the lines below are the text.
 *
 * <p>Terms: {@code help/terms.md}. {@code # trade} begins a category, {@code ## gmv | 成交额 | chéng
 * jiāo é | GMV} a term; then a Chinese line, an English one, and {@code ~ related terms |
 * addresses}.
 */
@Component
class TextFiles implements TextSource {
  private static final String FOLDER = "/help/";

  @Override
  public List<ShippedText> texts() {
    List<ShippedText> all = new ArrayList<>();
    TextKind.HELP.forEach(kind -> all.addAll(help(kind)));
    all.addAll(terms(read("terms.md")));
    return all;
  }

  private record Block(String heading, List<String> lines) {
    String key() {
      return heading.split("\\s+", 2)[0];
    }

    String title() {
      String[] parts = heading.split("~", 2)[0].strip().split("\\s+", 2);
      return parts.length == 2 ? parts[1] : parts[0];
    }

    List<String> terms() {
      String[] parts = heading.split("~", 2);
      return parts.length == 2 ? words(parts[1]) : List.of();
    }

    String text() {
      return String.join("\n", lines);
    }
  }

  private static List<ShippedText> help(TextKind kind) {
    Map<String, Block> english = new LinkedHashMap<>();
    blocks(read("en/" + kind.code() + ".md")).forEach(one -> english.put(one.key(), one));
    List<ShippedText> all = new ArrayList<>();
    for (Block zh : blocks(read("zh/" + kind.code() + ".md"))) {
      Block en = english.remove(zh.key());
      if (en == null) {
        throw new IllegalStateException("no English help: " + kind.code() + "." + zh.key());
      }
      all.add(
          new ShippedText(
              new TextId(kind, zh.key()),
              new TextContent(
                  new Wording(zh.title(), en.title()),
                  new Wording(zh.text(), en.text()),
                  new TextFacts("", "", zh.terms(), List.of()))));
    }
    if (!english.isEmpty()) {
      throw new IllegalStateException("no Chinese help: " + english.keySet());
    }
    return all;
  }

  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("## ")) {
        blocks.add(new Block(line.substring(3).strip(), new ArrayList<>()));
      } else if (!line.isEmpty() && !blocks.isEmpty()) {
        blocks.getLast().lines().add(line);
      }
    }
    return blocks;
  }

  static List<ShippedText> terms(String text) {
    List<ShippedText> all = new ArrayList<>();
    String category = "";
    List<String> lines = text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.startsWith("# ")) {
        category = line.substring(2).strip();
      } else if (line.startsWith("## ")) {
        all.add(term(category, lines.subList(at, Math.min(at + 4, lines.size()))));
        at += 3;
      } else {
        throw new IllegalStateException("terms.md: " + line);
      }
    }
    return all;
  }

  private static ShippedText term(String category, List<String> lines) {
    String[] head = lines.getFirst().substring(3).split("\\|");
    if (lines.size() < 4 || head.length != 4 || !lines.get(3).startsWith("~")) {
      throw new IllegalStateException("terms.md: " + lines.getFirst());
    }
    String[] ties = lines.get(3).substring(1).split("\\|", 2);
    return new ShippedText(
        new TextId(TextKind.TERM, head[0].strip()),
        new TextContent(
            new Wording(head[1], head[3]),
            new Wording(lines.get(1), lines.get(2)),
            new TextFacts(
                category, head[2], words(ties[0]), ties.length == 2 ? words(ties[1]) : List.of())));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private static String read(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            TextFiles.class.getResourceAsStream(FOLDER + file), () -> FOLDER + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
