package com.merchantgrowth.coaching;

import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a shop its owner opens to a service provider: some of {@link ShopArea#SHARED}. */
public final class Scope {
  private Scope() {}

  /** Everything that can be opened, in the order it is shown. */
  public static List<ShopArea> all() {
    return Arrays.stream(ShopArea.values()).filter(ShopArea.SHARED::contains).toList();
  }

  /**
   * Reads codes such as {@code diagnosis}.
   *
   * @throws DomainException invalid, if there is none or one that cannot be opened
   */
  public static Set<ShopArea> of(Collection<String> codes) {
    Set<ShopArea> scope = EnumSet.noneOf(ShopArea.class);
    for (String code : codes) {
      scope.add(
          all().stream()
              .filter(area -> area.code().equals(code))
              .findFirst()
              .orElseThrow(
                  () -> DomainException.invalid("coaching.error.scope", code).at("scope")));
    }
    return checked(scope);
  }

  /**
   * @throws DomainException as {@link #of}
   */
  static Set<ShopArea> checked(Set<ShopArea> scope) {
    if (scope.isEmpty()) {
      throw DomainException.invalid("coaching.error.noScope").at("scope");
    }
    for (ShopArea area : scope) {
      if (!ShopArea.SHARED.contains(area)) {
        throw DomainException.invalid("coaching.error.scope", area.code()).at("scope");
      }
    }
    return scope;
  }

  static String write(Set<ShopArea> scope) {
    return all().stream()
        .filter(scope::contains)
        .map(ShopArea::code)
        .collect(Collectors.joining(","));
  }

  /** All that somebody bound with these scopes may do; empty without any. */
  static Set<ShopArea> areas(Collection<String> scopes) {
    if (scopes.isEmpty()) {
      return Set.of();
    }
    Set<ShopArea> areas = EnumSet.of(ShopArea.VIEW, ShopArea.COACH);
    scopes.forEach(scope -> areas.addAll(read(scope)));
    return areas;
  }

  static Set<ShopArea> read(String text) {
    return of(List.of(text.split(",")));
  }
}
