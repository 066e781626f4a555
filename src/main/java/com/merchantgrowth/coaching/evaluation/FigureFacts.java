package com.merchantgrowth.coaching.evaluation;

import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of an organisation, as conditions ask for them. */
record FigureFacts(ProviderFigures figures, LocalDate day) implements ShopFacts {
  private static final int DAYS = 90;

  @Override
  public Reading reading(Term term) {
    if (!(term instanceof Term.Metric metric)) {
      return new Reading(Double.NaN, Double.NaN, 0, null, "");
    }
    ProviderFigure figure = ProviderFigure.of(metric.code());
    return new Reading(
        figures.value(figure),
        figures.sample(figure),
        figure.least(),
        DayRange.lastDays(DAYS, day),
        figure.unit());
  }

  @Override
  public List<Span> spans(String flag) {
    return List.of();
  }

  @Override
  public String attribute(ShopAttribute attribute) {
    return "";
  }

  @Override
  public @Nullable LocalDate openedOn() {
    return null;
  }
}
