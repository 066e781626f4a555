package com.merchantgrowth.shared;

import java.util.Arrays;

/**
 * What a daily fact is about. Only shops have screens today; the others come in by the same door.
 */
public enum SubjectKind {
  SHOP("shop"),
  CREATOR("creator"),
  PRODUCT("product");

  private final String code;

  SubjectKind(String code) {
    this.code = code;
  }

  /** The name used on the wire, in file paths and in the database. */
  public String code() {
    return code;
  }

  /**
   * @throws DomainException invalid, if no kind has this code
   */
  public static SubjectKind of(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(code))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("shared.error.subjectKind", code));
  }
}
