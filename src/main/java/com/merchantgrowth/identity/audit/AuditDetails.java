package com.merchantgrowth.identity.audit;

import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Details as canonical JSON: sorted keys, scalars only, at most 4,000 characters. */
final class AuditDetails {
  static final int MAX_VALUE = 500;
  static final int MAX = 4000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AuditDetails() {}

  static String json(Map<String, ?> details) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    details.forEach((key, value) -> sorted.put(key, scalar(value)));
    String json = JSON.writeValueAsString(sorted);
    return json.length() <= MAX ? json : JSON.writeValueAsString(Map.of("keys", sorted.size()));
  }

  private static Object scalar(Object value) {
    return switch (value) {
      case Number number -> number;
      case Boolean yes -> yes;
      case TemporalAccessor time -> time.toString();
      default -> cut(String.valueOf(value), MAX_VALUE);
    };
  }

  /** At most {@code max} characters, never half a surrogate pair. */
  static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
    return text.substring(0, end) + "…";
  }
}
