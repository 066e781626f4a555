package com.merchantgrowth.merchant.web;

import com.merchantgrowth.shared.csv.RowProblem;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The answer to a file that was refused: a problem (RFC 9457) that lists the rows with reasons. */
public final class RefusedRows {
  private static final String KEY = "shared.csv.refused";

  private RefusedRows() {}

  /**
   * @param line 1 is the header; for JSON the position in the array
   * @param code stable, for programs
   * @param reason for people
   */
  public record Row(long line, String column, String code, String reason) {}

  /**
   * @param count all problems
   * @param problems the first of them
   */
  public static ResponseEntity<Object> answer(int count, List<RowProblem> problems, Locale locale) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "vaadin-i18n.translations",
            "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE);
    ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
    detail.setTitle(text(texts, KEY, count));
    detail.setProperty("code", KEY);
    detail.setProperty("problemCount", count);
    detail.setProperty(
        "problems",
        problems.stream()
            .map(
                problem ->
                    new Row(
                        problem.line(),
                        problem.column(),
                        problem.key(),
                        text(texts, problem.key(), problem.args().toArray())))
            .toList());
    return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
  }

  private static String text(ResourceBundle texts, String key, Object... args) {
    return new MessageFormat(texts.getString(key), texts.getLocale()).format(args);
  }
}
