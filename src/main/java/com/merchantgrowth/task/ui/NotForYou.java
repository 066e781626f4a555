package com.merchantgrowth.task.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.task.TaskCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a shop is not shown a task, and whether it ever will be.
 *
 * @param reason with the shop's own number
 * @param when from when it can be, or that it never will
 */
record NotForYou(String reason, String when) {
  private static final int SAID = 2;

  /** Empty for a task that is shown. */
  static Optional<NotForYou> of(TaskCard card, TaskWords words) {
    TaskCard.NotShown not = card.notShown();
    return not == null ? Optional.empty() : Optional.of(of(card, not, words));
  }

  private static NotForYou of(TaskCard card, TaskCard.NotShown not, TaskWords words) {
    return switch (not.reason()) {
      case AUDIENCE -> audience(Objects.requireNonNull(not.audience()), card.day(), words);
      case MET_AT_START ->
          new NotForYou(
              words.t(
                  "reason.met_at_start",
                  not.since() == null ? "" : words.formats().day(not.since())),
              TaskTimes.next(card)
                  .map(next -> words.t("when.nextRound", words.formats().day(next.start())))
                  .orElseGet(() -> words.t("when.never")));
      case NO_ROUNDS_LEFT ->
          new NotForYou(
              words.t("reason.no_rounds_left", card.definition().completionsPerShop()),
              words.t("when.never"));
      case NEXT_RUN -> new NotForYou(words.t("reason.next_run"), words.t("when.nextRun"));
      case PAUSED -> new NotForYou(words.t("reason.paused"), words.t("when.resumed"));
    };
  }

  private static NotForYou audience(Evaluation audience, LocalDate day, TaskWords words) {
    List<Evaluation> parts =
        audience.condition() instanceof Condition.All ? audience.parts() : List.of(audience);
    List<Evaluation> missing = parts.stream().filter(part -> !part.passed()).toList();
    List<String> said = new ArrayList<>();
    missing.stream().limit(SAID).forEach(part -> said.add(one(part, day, words)));
    int more = missing.size() - said.size();
    int met = parts.size() - missing.size();
    String sentence =
        said.stream().collect(Collectors.joining(words.t("reason.separator")))
            + (more > 0 ? words.t("reason.more", more) : "")
            + (met > 0 ? words.t(met == 1 ? "reason.met.one" : "reason.met", met) : "");
    return new NotForYou(words.begun(sentence), when(audience.earliest(), missing, day, words));
  }

  private static String one(Evaluation part, LocalDate day, TaskWords words) {
    // the day it can hold from has a place of its own
    Evaluation timeless =
        new Evaluation(part.condition(), part.truth(), part.actual(), null, part.parts());
    String why = words.conditions().explain(timeless, day);
    return part.condition() instanceof Condition.AttributeIn
        ? why
        : words.t(
            "reason." + part.truth().code().toLowerCase(Locale.ROOT),
            words.conditions().phrase(part.condition()),
            why);
  }

  private static String when(
      @Nullable LocalDate earliest, List<Evaluation> missing, LocalDate day, TaskWords words) {
    if (earliest != null) {
      return words.t("when.earliest", words.formats().day(earliest));
    }
    boolean tooOld =
        missing.stream()
            .anyMatch(
                part ->
                    part.actual() instanceof Evaluation.Actual.Opened opened
                        && opened.on() != null
                        && !opened.on().isAfter(day));
    return words.t(tooOld ? "when.never" : "when.met");
  }
}
