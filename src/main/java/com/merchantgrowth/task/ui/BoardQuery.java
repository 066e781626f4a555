package com.merchantgrowth.task.ui;

import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.task.TaskBoard;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskStage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the board shows, as it stands in the address.
 *
 * @param dimension null = all
 */
record BoardQuery(TaskStage tab, BoardOrder order, @Nullable Dimension dimension) {
  static final String TAB = "tab";
  static final String SORT = "sort";
  static final String DIMENSION = "dim";

  /** Without a tab in the address, the one where something can be done. */
  static BoardQuery of(QueryState state, TaskBoard board) {
    return new BoardQuery(
        state.get(TAB).flatMap(BoardQuery::stage).orElseGet(() -> first(board)),
        state.get(SORT).flatMap(BoardOrder::find).orElse(BoardOrder.NEAREST),
        state.get(DIMENSION).flatMap(BoardQuery::dimension).orElse(null));
  }

  private static TaskStage first(TaskBoard board) {
    if (board.in(TaskStage.IN_PROGRESS).isEmpty() && board.in(TaskStage.TO_CLAIM).isEmpty()) {
      return Arrays.stream(TaskStage.values())
          .filter(stage -> !board.in(stage).isEmpty())
          .findFirst()
          .orElse(TaskStage.FOR_YOU);
    }
    return TaskStage.IN_PROGRESS;
  }

  /** The cards of a stage that pass the filter, in the chosen order. */
  List<TaskCard> cards(TaskBoard board, TaskStage stage, TaskWords words) {
    return board.in(stage).stream()
        .filter(card -> dimension == null || card.definition().dimension() == dimension)
        .sorted(order.comparator(words))
        .toList();
  }

  private static Optional<TaskStage> stage(String code) {
    return Arrays.stream(TaskStage.values()).filter(one -> one.code().equals(code)).findFirst();
  }

  private static Optional<Dimension> dimension(String code) {
    return Arrays.stream(Dimension.values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
