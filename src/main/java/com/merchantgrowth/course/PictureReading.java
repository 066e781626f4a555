package com.merchantgrowth.course;

import com.merchantgrowth.shared.DomainException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Finds out what was uploaded by looking at it: neither the name nor the type a browser tells is
 * believed. The size is read from the head before anything is decoded, so that a small file cannot
 * unfold into gigabytes.
 */
final class PictureReading {
  /** The largest file, in bytes. */
  static final int MOST_BYTES = 1_000_000;

  /** The longest side, in pixels. */
  static final int LONGEST_SIDE = 4_000;

  private static final Map<String, String> TYPES =
      Map.of("png", "image/png", "jpeg", "image/jpeg", "gif", "image/gif");

  private PictureReading() {}

  /**
   * @throws DomainException invalid, for what is no PNG, JPEG or GIF picture, too large, or broken
   */
  static Picture read(byte[] content) {
    if (content.length > MOST_BYTES) {
      throw DomainException.invalid("course.error.pictureBytes", MOST_BYTES / 1_000);
    }
    String format = format(content);
    String type = TYPES.get(format);
    if (type == null) {
      throw DomainException.invalid("course.error.pictureType");
    }
    ImageReader reader = null;
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
      reader = readers.next();
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
        throw DomainException.invalid("course.error.pictureSize", LONGEST_SIDE);
      }
      reader.read(0);
      return new Picture(key(content), type, content.clone(), width, height);
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof DomainException refused) {
        throw refused;
      }
      throw DomainException.invalid("course.error.pictureBroken");
    } finally {
      if (reader != null) {
        reader.dispose();
      }
    }
  }

  private static String format(byte[] content) {
    String head = HexFormat.of().formatHex(content, 0, Math.min(8, content.length));
    if (head.equals("89504e470d0a1a0a")) {
      return "png";
    }
    if (head.startsWith("ffd8ff")) {
      return "jpeg";
    }
    return head.startsWith("474946383761") || head.startsWith("474946383961")
        ? "gif"
        : head.toLowerCase(Locale.ROOT);
  }

  private static String key(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
