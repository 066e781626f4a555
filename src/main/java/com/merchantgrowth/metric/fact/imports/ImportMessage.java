package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why an import ended without changing anything: a sentence's key and its arguments. */
public record ImportMessage(String key, List<String> args) {
  private static final String SEPARATOR = "\u001f";

  public ImportMessage {
    args = List.copyOf(args);
  }

  static ImportMessage of(String key, Object... args) {
    return new ImportMessage(key, Stream.of(args).map(String::valueOf).toList());
  }

  static ImportMessage of(DomainException refusal) {
    return of(refusal.key(), refusal.args());
  }

  static @Nullable ImportMessage parse(@Nullable String stored) {
    if (stored == null) {
      return null;
    }
    List<String> parts = Arrays.asList(stored.split(SEPARATOR, -1));
    return new ImportMessage(parts.getFirst(), parts.subList(1, parts.size()));
  }

  String stored() {
    String text = key + (args.isEmpty() ? "" : SEPARATOR + String.join(SEPARATOR, args));
    return text.substring(0, Math.min(2000, text.length()));
  }
}
