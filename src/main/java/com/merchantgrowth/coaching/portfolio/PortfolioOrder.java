package com.merchantgrowth.coaching.portfolio;

import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** In which order the portfolio is read. Equal shops follow each other by code. */
public enum PortfolioOrder {
  /** Who needs me most first. */
  NEED(Comparator.comparingInt((PortfolioRow row) -> row.need().sum()).reversed()),
  /** The lowest overall score first, those without one last. */
  OVERALL(Comparator.comparingDouble(PortfolioRow::overall)),
  /** The largest loss over 30 days first, those without a change last. */
  CHANGE(Comparator.comparingDouble(PortfolioRow::change30)),
  /** The lowest experience score first, those without one last. */
  EXPERIENCE(Comparator.comparingDouble(PortfolioRow::experience)),
  /** Those nobody has talked to for longest first; never contacted before all. */
  CONTACT(Comparator.comparing(PortfolioOrder::contact)),
  /** Most open plan actions first, among equals the most overdue. */
  OPEN(
      Comparator.comparingInt((PortfolioRow row) -> open(row))
          .thenComparingInt(PortfolioOrder::overdue)
          .reversed()),
  NAME(Comparator.comparing(row -> row.shop().name()));

  private final Comparator<PortfolioRow> comparator;

  PortfolioOrder(Comparator<PortfolioRow> comparator) {
    this.comparator = comparator.thenComparing(row -> row.shop().code());
  }

  Comparator<PortfolioRow> comparator() {
    return comparator;
  }

  private static LocalDate contact(PortfolioRow row) {
    CoachingFigures.Figure figure = row.figure();
    LocalDate last = figure == null ? null : figure.lastContact();
    return last == null ? LocalDate.MIN : last;
  }

  private static int open(PortfolioRow row) {
    return row.figure() == null ? 0 : row.figure().open();
  }

  private static int overdue(PortfolioRow row) {
    return row.figure() == null ? 0 : row.figure().overdue();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws DomainException invalid, for anything else
   */
  public static PortfolioOrder of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("coaching.portfolio.error.order", code));
  }
}
