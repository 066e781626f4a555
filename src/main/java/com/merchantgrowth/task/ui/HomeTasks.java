package com.merchantgrowth.task.ui;

import com.merchantgrowth.shared.ui.PageMemo;
import com.merchantgrowth.task.TaskBoard;
import com.merchantgrowth.task.TaskBoards;
import org.springframework.stereotype.Component;

/** The board for what one page shows of it, read once. */
@Component
class HomeTasks {
  private final TaskBoards boards;

  HomeTasks(TaskBoards boards) {
    this.boards = boards;
  }

  TaskBoard of(long shopId) {
    return PageMemo.once(HomeTasks.class, shopId, TaskBoard.class, () -> boards.of(shopId));
  }
}
