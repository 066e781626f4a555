package com.merchantgrowth.task.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Evaluation.Actual;
import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.eligibility.ui.ConditionWords;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.task.web.TaskJson.DaysBody;
import com.merchantgrowth.task.web.TaskJson.TextBody;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A condition answered for a shop, part by part.
 *
 * @param met {@code pass, fail} or {@code unknown} (not enough data)
 * @param actual the number found, of conditions that compare one; null = not enough data
 * @param gap how far it is from what is needed, never negative
 * @param days the days the number looks at
 * @param earliest the first day on which it can hold when time alone decides it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationBody(
    JsonNode condition,
    String met,
    TextBody sentence,
    TextBody reason,
    @Nullable Double actual,
    @Nullable Double needed,
    @Nullable Double gap,
    @Nullable DaysBody days,
    @Nullable LocalDate earliest,
    List<EvaluationBody> parts) {

  /** Sentences in both languages. */
  record Words(ConditionWords zh, ConditionWords en) {
    static Words of(ConditionTexts texts) {
      return new Words(texts.in(Locale.CHINESE), texts.in(Locale.ENGLISH));
    }
  }

  static EvaluationBody of(Evaluation answer, LocalDate day, Words words) {
    Double actual = null;
    Double needed = null;
    Double gap = null;
    DayRange window = null;
    if (answer.actual() instanceof Actual.Number number) {
      actual = TaskJson.number(number.reading().value());
      needed = number.needed();
      gap = TaskJson.number(number.gap());
      window = number.reading().window();
    }
    return new EvaluationBody(
        ConditionJson.node(answer.condition()),
        answer.truth().code(),
        new TextBody(
            words.zh().sentence(answer.condition()), words.en().sentence(answer.condition())),
        new TextBody(words.zh().explain(answer, day), words.en().explain(answer, day)),
        actual,
        needed,
        gap,
        window == null ? null : DaysBody.of(window),
        answer.earliest(),
        answer.parts().stream().map(part -> of(part, day, words)).toList());
  }
}
