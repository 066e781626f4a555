package com.merchantgrowth.shared.csv;

/**
 * A text must not become a formula in the spreadsheet of whoever opens our export: a quote before
 * it keeps it a text. Reading an export back takes the quote off again; {@code off(on(text))} is
 * always the text.
 */
public final class FormulaQuote {
  /** Spreadsheets read a cell that begins so as a formula, or run it together with the next. */
  private static final String BEGINNINGS = "=+-@\t\r";

  private FormulaQuote() {}

  /** For a cell of an export. */
  public static String on(String text) {
    return formula(text, 0) ? "'" + text : text;
  }

  /** The text of a cell that {@link #on} wrote, or that somebody quoted by hand. */
  public static String off(String cell) {
    return cell.startsWith("'") && formula(cell, 1) ? cell.substring(1) : cell;
  }

  /**
   * Texts that are quoted already are quoted once more, so that nothing is lost on the way back.
   */
  private static boolean formula(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    return at < text.length() && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
  }
}
