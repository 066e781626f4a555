package com.merchantgrowth.coaching.evaluation;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Evaluator;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ladder of levels, the lowest first. An organisation has the highest level whose condition and
 * those of all levels below hold; an unknown figure does not hold. Pure.
 */
public record ProviderLevels(List<ProviderLevel> levels) {
  private static final int MOST = 10;

  /**
   * @throws DomainException invalid, for no or too many levels, a code twice, or a condition about
   *     anything but {@link ProviderFigure}s
   */
  public ProviderLevels {
    levels = List.copyOf(levels);
    Set<String> codes = new HashSet<>();
    if (levels.isEmpty() || levels.size() > MOST) {
      throw DomainException.invalid("coaching.evaluation.error.levels", MOST);
    }
    for (ProviderLevel level : levels) {
      if (!level.code().matches("[a-z][a-z0-9_]{0,31}") || !codes.add(level.code())) {
        throw DomainException.invalid("coaching.evaluation.error.code", level.code());
      }
      if (level.name().incomplete() || level.name().longest() > 40) {
        throw DomainException.invalid("coaching.evaluation.error.name", level.code());
      }
      level.needs().everything().forEach(ProviderLevels::check);
    }
  }

  private static void check(Condition part) {
    switch (part) {
      case Condition.MetricIs metric -> {
        if (!(metric.term() instanceof Term.Metric named)) {
          throw DomainException.invalid("coaching.evaluation.error.figure", "formula");
        }
        ProviderFigure.of(named.code());
      }
      case Condition.All all -> {}
      case Condition.Any any -> {}
      case Condition.Not not -> {}
      default -> throw DomainException.invalid("coaching.evaluation.error.figure", "");
    }
  }

  /** A level and why it holds or not. */
  public record Rung(ProviderLevel level, Evaluation evaluation, boolean reached) {}

  /** All levels, the lowest first. */
  public List<Rung> evaluate(ProviderFigures figures, LocalDate day) {
    FigureFacts facts = new FigureFacts(figures, day);
    boolean[] below = {true};
    return levels.stream()
        .map(
            level -> {
              Evaluation evaluation = Evaluator.evaluate(level.needs(), facts);
              below[0] &= evaluation.truth() == Truth.PASS;
              return new Rung(level, evaluation, below[0]);
            })
        .toList();
  }

  /** The highest level reached. */
  public Optional<ProviderLevel> reached(ProviderFigures figures, LocalDate day) {
    return evaluate(figures, day).stream()
        .filter(Rung::reached)
        .reduce((_, higher) -> higher)
        .map(Rung::level);
  }
}
