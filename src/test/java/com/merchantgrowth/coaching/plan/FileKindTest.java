package com.merchantgrowth.coaching.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What an attachment is, says its content. */
class FileKindTest {
  private static byte[] hex(String start) {
    return HexFormat.of().parseHex(start + "0000000000000000");
  }

  private static byte[] zip(String... entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write('x');
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void the_eight_kinds_are_told_apart() {
    assertThat(FileKind.of(hex("255044462d312e37"))).isEqualTo(FileKind.PDF);
    assertThat(FileKind.of(hex("89504e470d0a1a0a"))).isEqualTo(FileKind.PNG);
    assertThat(FileKind.of(hex("ffd8ffe0"))).isEqualTo(FileKind.JPEG);
    assertThat(FileKind.of(hex("524946460000000057454250"))).isEqualTo(FileKind.WEBP);
    assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(FileKind.XLSX);
    assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml")))
        .isEqualTo(FileKind.DOCX);
    assertThat(FileKind.of(text("日期,分钟\n11月9日,60\n"))).isEqualTo(FileKind.CSV);
    assertThat(FileKind.of(text("今天开播，卖了三件。\n"))).isEqualTo(FileKind.TXT);
  }

  @Test
  void everything_else_is_refused() {
    for (byte[] content :
        new byte[][] {
          hex("4d5a9000"), // a program
          hex("474946383961"), // a GIF
          zip("a.txt"), // some archive
          zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), // macros
          hex("504b0304"), // the beginning of an archive and nothing behind it
          text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"),
          text("  <!doctype html><p>"),
          text("bell \u0007"),
          "今天".getBytes(Charset.forName("GBK"))
        }) {
      assertThatThrownBy(() -> FileKind.of(content)).hasMessage("coaching.plan.error.fileKind");
    }
    assertThatThrownBy(() -> FileKind.of(new byte[0])).hasMessage("coaching.plan.error.fileEmpty");
    assertThatThrownBy(() -> FileKind.of(new byte[FileKind.MOST_BYTES + 1]))
        .hasMessageContaining("coaching.plan.error.fileSize");
  }
}
