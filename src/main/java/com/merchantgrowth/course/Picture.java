package com.merchantgrowth.course;

/**
 * A picture of a lesson.
 *
 * @param key the digest of the content; its address is {@code /pictures/key}
 * @param contentType {@code image/png, image/jpeg} or {@code image/gif}, found by looking at it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, one owner
public record Picture(String key, String contentType, byte[] content, int width, int height) {
  /** What to write into the Markdown of a lesson. */
  public String markdown(String words) {
    return "![%s](/pictures/%s)".formatted(words.replaceAll("[\\[\\]\\r\\n]", " ").strip(), key);
  }
}
