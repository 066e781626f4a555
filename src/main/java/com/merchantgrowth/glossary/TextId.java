package com.merchantgrowth.glossary;

import com.merchantgrowth.shared.DomainException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text is reached by; written {@code metric.gmv_30}.
 *
 * @param key letters, digits, underscores and hyphens, 1 to 130
 */
public record TextId(TextKind kind, String key) {
  private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]{0,129}");

  /**
   * @throws DomainException invalid, for another key
   */
  public TextId {
    if (!KEY.matcher(key).matches()) {
      throw DomainException.invalid("glossary.error.key", key);
    }
  }

  /** Empty for a text that is no such thing. */
  public static Optional<TextId> of(String full) {
    int dot = full.indexOf('.');
    if (dot < 0 || !KEY.matcher(full.substring(dot + 1)).matches()) {
      return Optional.empty();
    }
    return TextKind.of(full.substring(0, dot))
        .map(kind -> new TextId(kind, full.substring(dot + 1)));
  }

  @Override
  public String toString() {
    return kind.code() + "." + key;
  }
}
