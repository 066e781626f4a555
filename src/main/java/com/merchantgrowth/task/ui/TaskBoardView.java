package com.merchantgrowth.task.ui;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.reward.RewardRoutes;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.task.TaskBoard;
import com.merchantgrowth.task.TaskBoards;
import com.merchantgrowth.task.TaskRoutes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * 成长任务: what a shop can earn, how far it is, and what to do first. The URL holds {@code shop},
 * {@code tab}, {@code sort} and {@code dim}.
 */
@Route(TaskRoutes.BOARD)
@Menu(title = "task.board.menu", order = 120, icon = "target")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class TaskBoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final ShopSelection selection;
  private final TaskBoards boards;
  private final TaskVisitor visitor;
  private final TaskTexts texts;

  TaskBoardView(ShopSelection selection, TaskBoards boards, TaskVisitor visitor, TaskTexts texts) {
    this.selection = selection;
    this.boards = boards;
    this.visitor = visitor;
    this.texts = texts;
    addClassName("task-board");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(QueryState.of(event));
  }

  private void show(QueryState state) {
    removeAll();
    TaskWords words = texts.of(this);
    AccountRef account = visitor.account();
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(words.t("board.menu"), selection.list().orElse(null)));
      return;
    }
    TaskBoard board = boards.of(shop.get().id());
    if (board.day() == null) {
      add(new PageHeader(words.t("board.menu"), shop.get().name()), TaskStates.noRun(words));
      return;
    }
    Anchor wallet = new Anchor(RewardRoutes.of(shop.get().code()), words.t("claim.wallet"));
    wallet.addClassName("button-link");
    add(
        new PageHeader(
            words.t("board.menu"),
            words.t("board.subtitle", shop.get().name(), words.formats().day(board.day())),
            wallet));
    boolean allowed = visitor.mayClaim(shop.get());
    TaskStates.readOnly(account, allowed, words).ifPresent(this::add);
    Div sections = new Div();
    Consumer<QueryState> fill =
        now -> {
          ClaimActions claims = visitor.actions(shop.get(), allowed, words, () -> show(now));
          sections.removeAll();
          sections.add(new BoardSections(board, BoardQuery.of(now, board), claims, words));
        };
    fill.accept(state);
    add(new TaskSummary(board, words), new BoardControls(board, state, words, fill), sections);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("task.board.menu");
  }
}
