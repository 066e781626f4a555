package com.merchantgrowth.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Pictures are judged by their content and served so that a browser makes nothing else of them. */
@PortalTest
class CoursePicturesTest {
  @Autowired private CoursePictures pictures;
  @Autowired private People people;
  @Autowired private MockMvc http;

  static byte[] png(int width, int height) {
    return picture("png", width, height);
  }

  private static byte[] picture(String format, int width, int height) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      image.setRGB(0, 0, 0x1661ab);
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refused(byte[] content, String key) {
    assertThatThrownBy(() -> PictureReading.read(content))
        .isInstanceOfSatisfying(
            DomainException.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void png_jpeg_and_gif_are_taken_by_what_they_are() {
    assertThat(PictureReading.read(png(40, 30)).contentType()).isEqualTo("image/png");
    assertThat(PictureReading.read(picture("jpeg", 40, 30)).contentType()).isEqualTo("image/jpeg");
    Picture gif = PictureReading.read(picture("gif", 40, 30));
    assertThat(gif.contentType()).isEqualTo("image/gif");
    assertThat(gif.width()).isEqualTo(40);
    assertThat(gif.height()).isEqualTo(30);
  }

  @Test
  void whatever_else_it_is_called_it_is_refused() {
    refused(new byte[0], "course.error.pictureType");
    refused(
        text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        "course.error.pictureType");
    refused(text("<html><script>alert(1)</script></html>"), "course.error.pictureType");
    refused(text("%PDF-1.7"), "course.error.pictureType");
    refused(text("BM000000"), "course.error.pictureType");
    refused(text("GIF89a<script>alert(1)</script>"), "course.error.pictureBroken");
    refused(Arrays.copyOf(png(40, 30), 60), "course.error.pictureBroken");
  }

  @Test
  void a_file_too_large_is_refused_by_its_length_and_a_bomb_by_its_head() {
    refused(new byte[PictureReading.MOST_BYTES + 1], "course.error.pictureBytes");
    refused(claiming(50_000, 50_000), "course.error.pictureSize");
    refused(png(PictureReading.LONGEST_SIDE + 1, 1), "course.error.pictureSize");
  }

  /** A small PNG whose head says it is enormous; decoding it would need 10 GB. */
  private static byte[] claiming(int width, int height) {
    byte[] content = png(2, 2);
    ByteBuffer head = ByteBuffer.wrap(content);
    head.putInt(16, width);
    head.putInt(20, height);
    CRC32 check = new CRC32();
    check.update(content, 12, 17);
    head.putInt(29, (int) check.getValue());
    return content;
  }

  @Test
  void a_picture_is_served_to_who_is_signed_in_and_can_be_kept_for_ever() throws Exception {
    byte[] bytes = png(41, 31);
    Picture picture = people.as(people.admin(), () -> pictures.add(bytes));
    assertThat(people.as(people.admin(), () -> pictures.add(bytes)).key()).isEqualTo(picture.key());

    http.perform(get("/pictures/" + picture.key()).with(people.session(people.merchant())))
        .andExpect(status().isOk())
        .andExpect(content().bytes(bytes))
        .andExpect(header().string("Content-Type", "image/png"))
        .andExpect(header().stringValues("X-Content-Type-Options", "nosniff"))
        .andExpect(header().stringValues("Cache-Control", "private, max-age=31536000, immutable"))
        .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"));
    http.perform(get("/pictures/" + "0".repeat(64)).with(people.session(people.merchant())))
        .andExpect(status().isNotFound());
    http.perform(get("/pictures/" + picture.key())).andExpect(status().is3xxRedirection());
  }
}
