package com.merchantgrowth.shared;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text in both languages over REST; one left out is empty. */
public record WordingBody(@Nullable String zh, @Nullable String en) {
  public static WordingBody of(Wording words) {
    return new WordingBody(words.zh(), words.en());
  }

  /** What was sent; null is a text in neither language. */
  public static Wording read(@Nullable WordingBody body) {
    return body == null
        ? Wording.NONE
        : new Wording(
            Objects.requireNonNullElse(body.zh, ""), Objects.requireNonNullElse(body.en, ""));
  }
}
