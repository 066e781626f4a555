package com.merchantgrowth.task.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.task.AwardRow;
import com.merchantgrowth.task.TaskBoard;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskDetail;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskDefinitionJson;
import com.merchantgrowth.task.web.EvaluationBody.Words;
import com.merchantgrowth.task.web.TaskJson.DaysBody;
import com.merchantgrowth.task.web.TaskJson.TextBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A shop's tasks on the wire. All numbers unrounded; null = not known. */
final class ShopTaskJson {
  private ShopTaskJson() {}

  /**
   * @param day the business day everything is as of; null before the first run
   * @param overlaps where one kind of action moves several tasks
   */
  record BoardBody(
      String shop,
      @Nullable LocalDate day,
      List<CardBody> tasks,
      List<OverlapBody> overlaps,
      SummaryBody summary) {
    static BoardBody of(TaskBoard board, List<TaskCard> cards) {
      TaskBoard.Summary summary = board.summary();
      return new BoardBody(
          board.shop().code(),
          board.day(),
          cards.stream().map(CardBody::of).toList(),
          board.overlaps().stream().map(OverlapBody::of).toList(),
          new SummaryBody(
              summary.possible(),
              summary.toClaim(),
              summary.claimUntil(),
              summary.paidThisMonth(),
              summary.nextEnd() == null ? null : summary.nextEnd().code()));
    }
  }

  /** {@code rewards} could still be paid together, by reward kind. */
  record OverlapBody(String action, List<String> tasks, Map<String, Long> rewards) {
    static OverlapBody of(TaskBoard.Overlap overlap) {
      return new OverlapBody(
          overlap.action().code(),
          overlap.tasks().stream().map(TaskCard::code).toList(),
          overlap.rewards());
    }
  }

  /** Reward units by kind; {@code nextEnd} is the task in progress that ends first. */
  record SummaryBody(
      Map<String, Long> possible,
      Map<String, Long> toClaim,
      @Nullable LocalDate claimUntil,
      Map<String, Long> paidThisMonth,
      @Nullable String nextEnd) {}

  /**
   * A task as the shop sees it, one round.
   *
   * @param id the task's code
   * @param version the one that holds for this shop
   * @param stage {@code for_you, in_progress, to_claim, done, missed} or {@code not_for_you}
   * @param days null = what begins them has not happened yet
   * @param rewardKind empty = the task pays nothing
   * @param mostReward all that one round can pay
   * @param budgetLeft reward units nobody has been promised; null = no limit
   */
  record CardBody(
      String id,
      int version,
      int round,
      TextBody name,
      TextBody why,
      String kind,
      String stage,
      LocalDate day,
      @Nullable DaysBody days,
      String rewardKind,
      long mostReward,
      JsonNode goal,
      @Nullable ProgressBody progress,
      List<AwardBody> awards,
      String claim,
      @Nullable LocalDate claimedOn,
      @Nullable Long budgetLeft,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NotShownBody notShown) {
    static CardBody of(TaskCard card) {
      TaskDefinition task = card.definition();
      Goal goal = task.goal();
      DayRange days = card.days();
      TaskCard.Progress progress = card.progress();
      TaskCard.NotShown notShown = card.notShown();
      return new CardBody(
          card.code(),
          card.version(),
          card.occurrence(),
          TextBody.of(task.name()),
          TextBody.of(task.why()),
          task.kind().code(),
          card.stage().code(),
          card.day(),
          days == null ? null : DaysBody.of(days),
          task.rewardKind(),
          goal.total(goal.top()),
          TaskDefinitionJson.node(task).get("goal"),
          progress == null ? null : ProgressBody.of(progress),
          card.awards().stream().map(AwardBody::of).toList(),
          task.claim().code(),
          card.claimedOn(),
          card.budgetLeft(),
          notShown == null ? null : new NotShownBody(notShown.reason().code(), notShown.since()));
    }
  }

  /**
   * @param level the highest level reached, 0 = none
   * @param needed what the next level asks for; null when the top is reached
   * @param met whether the next level holds: {@code pass, fail} or {@code unknown}
   * @param share 0 … 1 of the way to the next level
   * @param expected the day on which it is reached at the pace so far; null = not in this round
   */
  record ProgressBody(
      @Nullable Double value,
      int level,
      @Nullable Double needed,
      @Nullable Double gap,
      String unit,
      String met,
      @Nullable Double share,
      @Nullable LocalDate expected) {
    static ProgressBody of(TaskCard.Progress progress) {
      return new ProgressBody(
          TaskJson.number(progress.value()),
          progress.level(),
          TaskJson.number(progress.needed()),
          TaskJson.number(progress.gap()),
          progress.unit(),
          progress.truth().code(),
          TaskJson.number(progress.share()),
          progress.expected());
    }
  }

  /**
   * What was earned by reaching a level.
   *
   * @param state {@code waiting} (the budget is used up), {@code to_claim, paid} or {@code lapsed}
   * @param grant the entry in the reward ledger, null while it is not paid
   */
  record AwardBody(
      long id,
      int round,
      int level,
      String rewardKind,
      long amount,
      String state,
      LocalDate reachedOn,
      @Nullable LocalDate claimUntil,
      @Nullable Long grant,
      @Nullable Instant paidAt) {
    static AwardBody of(AwardRow award) {
      return new AwardBody(
          award.id(),
          award.occurrence(),
          award.level(),
          award.rewardKind(),
          award.amount(),
          award.state().code(),
          award.reachedOn(),
          award.claimUntil(),
          award.grantId(),
          award.paidAt());
    }
  }

  /**
   * @param reason {@code audience, met_at_start, no_rounds_left, next_run} or {@code paused}
   */
  record NotShownBody(String reason, @Nullable LocalDate since) {}

  /**
   * One task with everything behind it.
   *
   * @param audience who it is for, answered for this shop with every part
   * @param goal the goal's condition answered for this shop; null for a ladder
   * @param measures what {@code days} are about: the measures the goal's number reads
   * @param days the shop's days of the round so far; null in a value = not reported
   */
  record DetailBody(
      CardBody task,
      EvaluationBody audience,
      @Nullable EvaluationBody goal,
      List<String> measures,
      List<DayBody> days) {
    static DetailBody of(TaskDetail detail, Words words) {
      LocalDate day = detail.card().day();
      return new DetailBody(
          CardBody.of(detail.card()),
          EvaluationBody.of(detail.audience(), day, words),
          detail.goal() == null ? null : EvaluationBody.of(detail.goal(), day, words),
          detail.measures(),
          detail.factDays().stream()
              .map(
                  one ->
                      new DayBody(
                          one.day(),
                          Arrays.stream(one.values()).mapToObj(TaskJson::number).toList()))
              .toList());
    }
  }

  record DayBody(LocalDate day, List<@Nullable Double> values) {}
}
