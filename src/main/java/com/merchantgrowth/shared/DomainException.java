package com.merchantgrowth.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal a person can act on. It carries a translation key and its arguments, never a finished
 * sentence: views show the translation, REST turns the kind into a status (RFC 9457).
 */
public final class DomainException extends RuntimeException {
  /** Why it was refused; the REST status in brackets. */
  public enum Kind {
    /** The input is wrong (400). */
    INVALID,
    /** There is no such thing, or the caller may not know that there is (404). */
    NOT_FOUND,
    /** It was right once, but something changed meanwhile, or it collides (409). */
    CONFLICT,
    /** Known and visible, but not this caller's to do (403). */
    FORBIDDEN,
    /** Understood, but it contradicts an earlier request under the same key (422). */
    CONTRADICTION,
    /** Too many at once, try again later (429). */
    BUSY
  }

  private final Kind kind;
  private final String key;
  private final transient Object[] args;
  private final @Nullable String place;
  private final transient List<DomainException> problems;

  private DomainException(
      Kind kind,
      String key,
      Object[] args,
      @Nullable String place,
      List<DomainException> problems) {
    super(key + (args.length == 0 ? "" : " " + java.util.Arrays.toString(args)));
    this.kind = kind;
    this.key = key;
    this.args = args;
    this.place = place;
    this.problems = List.copyOf(problems);
  }

  private DomainException(Kind kind, String key, Object[] args) {
    this(kind, key, args, null, List.of());
  }

  public static DomainException invalid(String key, Object... args) {
    return new DomainException(Kind.INVALID, key, args);
  }

  public static DomainException notFound(String key, Object... args) {
    return new DomainException(Kind.NOT_FOUND, key, args);
  }

  public static DomainException conflict(String key, Object... args) {
    return new DomainException(Kind.CONFLICT, key, args);
  }

  public static DomainException forbidden(String key, Object... args) {
    return new DomainException(Kind.FORBIDDEN, key, args);
  }

  public static DomainException contradiction(String key, Object... args) {
    return new DomainException(Kind.CONTRADICTION, key, args);
  }

  public static DomainException busy(String key, Object... args) {
    return new DomainException(Kind.BUSY, key, args);
  }

  /** The same refusal, of this part of the input: {@code all[1].value}. */
  public DomainException at(String part) {
    return new DomainException(kind, key, args, part, problems);
  }

  /** The same refusal with everything that is wrong, each at its {@link #place}. */
  public DomainException because(List<DomainException> problems) {
    return new DomainException(kind, key, args, place, problems);
  }

  /** Everything that is wrong, where one refusal stands for several. */
  public List<DomainException> problems() {
    return problems;
  }

  /** The part of the input that is refused; null = not said. */
  public @Nullable String place() {
    return place;
  }

  public Kind kind() {
    return kind;
  }

  /** The key of the sentence in {@code vaadin-i18n/translations}. */
  public String key() {
    return key;
  }

  /** The sentence's arguments, in order. */
  public Object[] args() {
    return args.clone();
  }
}
