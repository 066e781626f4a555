package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.shared.DomainException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** What an attachment is, found by looking at it: neither its name nor a browser is believed. */
public enum FileKind {
  PDF("application/pdf"),
  PNG("image/png"),
  JPEG("image/jpeg"),
  WEBP("image/webp"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  CSV("text/csv;charset=utf-8"),
  TXT("text/plain;charset=utf-8");

  /** The largest file, in bytes. */
  public static final int MOST_BYTES = 10_000_000;

  private static final int LINES_LOOKED_AT = 5;

  private final String contentType;

  FileKind(String contentType) {
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }

  /** The ending of a file's name, without its dot. */
  public String ending() {
    return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
  }

  /** The endings a browser offers to choose from. */
  public static List<String> endings() {
    return List.of(".pdf", ".png", ".jpg", ".jpeg", ".webp", ".xlsx", ".docx", ".csv", ".txt");
  }

  /**
   * What these bytes are.
   *
   * @throws DomainException invalid, for nothing at all, more than {@link #MOST_BYTES}, an office
   *     file with macros, or anything else than the kinds there are
   */
  public static FileKind of(byte[] content) {
    if (content.length == 0) {
      throw DomainException.invalid("coaching.plan.error.fileEmpty");
    }
    if (content.length > MOST_BYTES) {
      throw DomainException.invalid("coaching.plan.error.fileSize", MOST_BYTES / 1_000_000);
    }
    String head = HexFormat.of().formatHex(content, 0, Math.min(12, content.length));
    if (head.startsWith("255044462d")) {
      return PDF;
    }
    if (head.startsWith("89504e470d0a1a0a")) {
      return PNG;
    }
    if (head.startsWith("ffd8ff")) {
      return JPEG;
    }
    if (head.startsWith("52494646") && head.endsWith("57454250")) {
      return WEBP;
    }
    return head.startsWith("504b0304") ? office(content) : text(content);
  }

  /** Only the list of a packed file's entries is read, nothing is unpacked. */
  private static FileKind office(byte[] content) {
    Path file = null;
    try {
      file = Files.createTempFile("plan", ".zip");
      Files.write(file, content);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        Set<String> entries =
            zip.stream().map(entry -> entry.getName()).collect(Collectors.toSet());
        boolean macros = entries.stream().anyMatch(entry -> entry.endsWith("vbaProject.bin"));
        if (entries.contains("[Content_Types].xml") && !macros) {
          if (entries.contains("xl/workbook.xml")) {
            return XLSX;
          }
          if (entries.contains("word/document.xml")) {
            return DOCX;
          }
        }
        throw other();
      }
    } catch (java.util.zip.ZipException broken) {
      throw other();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
    }
  }

  private static void delete(@org.jspecify.annotations.Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileKind text(byte[] content) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException notText) {
      throw other();
    }
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      throw other();
    }
    String start = text.replace("\uFEFF", "").stripLeading();
    if (start.startsWith("<")) { // markup is no text to take away
      throw other();
    }
    long[] commas =
        start
            .lines()
            .limit(LINES_LOOKED_AT)
            .mapToLong(line -> line.chars().filter(c -> c == ',').count())
            .toArray();
    boolean table =
        commas.length > 1 && commas[0] > 0 && Arrays.stream(commas).allMatch(n -> n >= commas[0]);
    return table ? CSV : TXT;
  }

  private static DomainException other() {
    return DomainException.invalid("coaching.plan.error.fileKind");
  }
}
