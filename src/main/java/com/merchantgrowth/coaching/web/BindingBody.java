package com.merchantgrowth.coaching.web;

import com.merchantgrowth.coaching.BindingRow;
import com.merchantgrowth.coaching.RequestRow;
import com.merchantgrowth.coaching.Scope;
import com.merchantgrowth.coaching.Wish;
import com.merchantgrowth.merchant.ShopArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A binding on the wire.
 *
 * @param to the first day it no longer holds; null = until further notice
 * @param endedBy shop, provider or admin; null = nobody
 */
record BindingBody(
    long id,
    long organisation,
    String organisationName,
    @Nullable String coach,
    String shop,
    List<String> scope,
    String consent,
    LocalDate from,
    @Nullable LocalDate to,
    boolean live,
    @Nullable String endedBy,
    String reason) {
  static BindingBody of(BindingRow row) {
    return new BindingBody(
        row.id(),
        row.organisation().id(),
        row.organisation().name(),
        row.coach() == null ? null : row.coach().username(),
        row.shop().code(),
        codes(row.scope()),
        lower(row.consent()),
        row.from(),
        row.to(),
        row.live(),
        row.endedBy() == null ? null : lower(row.endedBy()),
        row.endReason());
  }

  /**
   * Somebody's asking.
   *
   * @param organisation 0 = whichever the marketplace chooses
   * @param months 0 = until further notice
   */
  record Request(
      long id,
      long organisation,
      String organisationName,
      String shop,
      String side,
      String askedBy,
      Instant askedAt,
      String message,
      List<String> scope,
      int months,
      String state,
      String answer) {
    static Request of(RequestRow row) {
      return new Request(
          row.id(),
          row.organisation().id(),
          row.organisation().name(),
          row.shop().code(),
          lower(row.side()),
          row.askedBy().displayName(),
          row.askedAt(),
          row.message(),
          codes(row.scope()),
          row.months(),
          lower(row.state()),
          row.answer());
    }
  }

  /**
   * What is asked for.
   *
   * @param scope some of diagnosis, scores, tasks, checklist, marketing, live
   * @param months 1 … 36; 0 or left out = until further notice
   */
  record Asked(
      @Nullable Long organisation,
      @Nullable String shop,
      @Nullable List<String> scope,
      @Nullable Integer months,
      @Nullable String message) {
    Wish wish() {
      return new Wish(areas(), span(), message == null ? "" : message);
    }

    Set<ShopArea> areas() {
      return Scope.of(scope == null ? List.of() : scope);
    }

    int span() {
      return months == null ? 0 : months;
    }
  }

  /**
   * @param why both sides read it
   */
  record Reason(@Nullable String why) {
    String text() {
      return why == null ? "" : why;
    }
  }

  static List<String> codes(Collection<ShopArea> areas) {
    return areas.stream().sorted().map(ShopArea::code).toList();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
