package com.merchantgrowth.coaching.feedback.web;

import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.coaching.feedback.KnownProblem;
import com.merchantgrowth.coaching.feedback.Likeness.Trait;
import com.merchantgrowth.coaching.feedback.ReportForm;
import com.merchantgrowth.coaching.feedback.ReportRow;
import com.merchantgrowth.coaching.feedback.ReportState;
import com.merchantgrowth.coaching.feedback.RuleReport;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports and known problems as REST reads and answers them. */
final class FeedbackBodies {
  private FeedbackBodies() {}

  /** The topic with this code; null for an empty one. */
  static @Nullable RuleTopic topic(String code) {
    return code.isEmpty()
        ? null
        : RuleTopic.find(code)
            .orElseThrow(
                () -> DomainException.invalid("coaching.feedback.error.topic").at("topic"));
  }

  /** The state with this code; null for an empty one. */
  static @Nullable ReportState state(String code) {
    return code.isEmpty()
        ? null
        : ReportState.find(code)
            .orElseThrow(
                () -> DomainException.invalid("coaching.feedback.error.state").at("state"));
  }

  /**
   * What happened.
   *
   * @param topic as in the bulletins
   * @param bulletin the number of a bulletin the shop was sent; may be left out
   * @param rule which rule, in words; may be left out with a bulletin
   */
  record NewReport(
      @Nullable String topic,
      @Nullable Long bulletin,
      @Nullable String rule,
      @Nullable String happened) {
    ReportForm read() {
      RuleTopic about = FeedbackBodies.topic(topic == null ? "" : topic);
      if (about == null) {
        throw DomainException.invalid("coaching.feedback.error.topic").at("topic");
      }
      return new ReportForm(
          about, bulletin, rule == null ? "" : rule, happened == null ? "" : happened);
    }
  }

  /** The number of what was made. */
  record IdBody(long id) {}

  /** An answer, told to the shop. */
  record AnswerBody(@Nullable String answer) {}

  /** Under which known problem. */
  record GatherBody(@Nullable Long problem) {}

  /**
   * Whom to tell.
   *
   * @param same category, stage, belt: what they have in common with a shop that reported; several
   *     hold at once
   */
  record TellBody(@Nullable List<String> same) {
    Set<Trait> read() {
      Set<Trait> traits = EnumSet.noneOf(Trait.class);
      for (String code : same == null ? List.<String>of() : same) {
        traits.add(
            Arrays.stream(Trait.values())
                .filter(trait -> trait.code().equals(code))
                .findFirst()
                .orElseThrow(
                    () -> DomainException.invalid("coaching.feedback.error.trait").at("same")));
      }
      return traits;
    }
  }

  /** How many shops were told now. */
  record ToldBody(int shops) {}

  /**
   * A report.
   *
   * @param problem the number of the known problem it was gathered under
   */
  record ReportBody(
      long id,
      String shop,
      String name,
      String belt,
      String topic,
      @Nullable Long bulletin,
      String rule,
      String happened,
      boolean byCoach,
      String reporter,
      Instant reportedAt,
      String state,
      String answer,
      String answeredBy,
      @Nullable Instant answeredAt,
      @Nullable Long problem) {
    static ReportBody of(ReportRow row) {
      RuleReport report = row.report();
      return new ReportBody(
          report.id(),
          row.shop().code(),
          row.shop().name(),
          report.belt(),
          report.topic().code(),
          report.bulletin(),
          report.rule(),
          report.happened(),
          report.byCoach(),
          report.reporter(),
          report.reportedAt(),
          report.state().code(),
          report.answer(),
          report.answeredBy(),
          report.answeredAt(),
          report.problem());
    }
  }

  /** One page of them. */
  record ReportsBody(long total, List<ReportBody> reports) {}

  /** A known problem: its own text, never a report. */
  record ProblemBody(
      long id,
      boolean open,
      String topic,
      @Nullable Long bulletin,
      String titleZh,
      String titleEn,
      String textZh,
      String textEn,
      Instant updatedAt) {
    static ProblemBody of(KnownProblem problem) {
      return new ProblemBody(
          problem.id(),
          problem.open(),
          problem.topic().code(),
          problem.bulletin(),
          problem.title().zh(),
          problem.title().en(),
          problem.text().zh(),
          problem.text().en(),
          problem.updatedAt());
    }
  }
}
