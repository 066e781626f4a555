package com.merchantgrowth.task.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskRoutes;
import com.merchantgrowth.task.TaskStage;
import com.merchantgrowth.task.definition.Repeat;

/** Where the tasks of a shop are. */
final class TaskLinks {
  private TaskLinks() {}

  /** The page of the card's task, of its round when there are several. */
  static String detail(TaskCard card, ShopRef shop) {
    String link = TaskRoutes.detail(card.code(), shop.code());
    return card.definition().repeat() == Repeat.ONCE
        ? link
        : link + "&" + TaskView.ROUND + "=" + (card.occurrence() + 1);
  }

  /** The board with a tab opened. */
  static String tab(TaskStage stage, ShopRef shop) {
    return board(shop) + "&" + BoardQuery.TAB + "=" + stage.code();
  }

  static String board(ShopRef shop) {
    // the code is escaped where the detail's address is made
    String detail = TaskRoutes.detail("", shop.code());
    return TaskRoutes.BOARD + detail.substring(detail.indexOf('?'));
  }
}
