package com.merchantgrowth.task.ui;

import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.definition.Goal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The orders of the board's cards. */
enum BoardOrder {
  /** The largest share of the way first (最近能完成); unknown ones last. */
  NEAREST,
  /** The most of the first reward kind first (奖励最高). */
  REWARD,
  /** The first deadline first (截止最早); without one last. */
  DEADLINE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<BoardOrder> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  Comparator<TaskCard> comparator(TaskWords words) {
    return switch (this) {
      case NEAREST ->
          Comparator.comparingDouble(BoardOrder::share).reversed().thenComparing(BoardOrder::end);
      case REWARD ->
          Comparator.comparingInt((TaskCard card) -> words.place(card.definition().rewardKind()))
              .thenComparing(Comparator.comparingLong(BoardOrder::most).reversed())
              .thenComparing(BoardOrder::end);
      case DEADLINE ->
          Comparator.comparing(BoardOrder::end)
              .thenComparing(Comparator.comparingDouble(BoardOrder::share).reversed());
    };
  }

  private static double share(TaskCard card) {
    TaskCard.Progress progress = card.progress();
    return progress == null || Double.isNaN(progress.share()) ? -1 : progress.share();
  }

  private static LocalDate end(TaskCard card) {
    return card.days() == null ? LocalDate.MAX : card.days().last();
  }

  private static long most(TaskCard card) {
    Goal goal = card.definition().goal();
    return goal.total(goal.top());
  }
}
