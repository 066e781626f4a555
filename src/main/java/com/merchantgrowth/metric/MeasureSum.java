package com.merchantgrowth.metric;

import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A signed sum of measures such as {@code fans_gained-fans_lost}; at least one term, but for {@link
 * #NONE}.
 */
public record MeasureSum(List<Term> terms) {
  /** What a number is made of that no fact is read for ({@link Aggregate.Kind#WRITTEN}). */
  public static final MeasureSum NONE = new MeasureSum(List.of());

  private static final Pattern TERM = Pattern.compile("([+-]?)([a-z][a-z0-9_]{0,62})");

  /** A measure added ({@code sign} 1) or subtracted (−1). */
  public record Term(int sign, String measure) {}

  public MeasureSum {
    terms = List.copyOf(terms);
  }

  /**
   * @throws DomainException invalid, unless it is measure codes joined by + or −
   */
  public static MeasureSum parse(String text) {
    String compact = text.replace(" ", "");
    List<Term> terms = new ArrayList<>();
    Matcher matcher = TERM.matcher(compact);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      if (end > 0 && matcher.group(1).isEmpty()) {
        break;
      }
      terms.add(new Term("-".equals(matcher.group(1)) ? -1 : 1, matcher.group(2)));
      end = matcher.end();
    }
    if (end != compact.length() || terms.isEmpty()) {
      throw DomainException.invalid("metric.error.expression", text);
    }
    return new MeasureSum(terms);
  }

  /** {@link #parse}, or {@link #NONE} for a blank text. */
  public static MeasureSum parseOrNone(String text) {
    return text.isBlank() ? NONE : parse(text);
  }

  public List<String> measures() {
    return terms.stream().map(Term::measure).distinct().toList();
  }

  @Override
  public String toString() {
    String joined =
        terms.stream()
            .map(term -> (term.sign() < 0 ? "-" : "+") + term.measure())
            .collect(Collectors.joining());
    return joined.startsWith("+") ? joined.substring(1) : joined;
  }
}
