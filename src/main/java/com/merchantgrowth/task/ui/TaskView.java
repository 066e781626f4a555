package com.merchantgrowth.task.ui;

import com.merchantgrowth.eligibility.ui.EvaluationList;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.task.TaskBoards;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskDetail;
import com.merchantgrowth.task.TaskRoutes;
import com.merchantgrowth.task.TaskStage;
import com.merchantgrowth.task.definition.Repeat;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One task of a shop, with everything behind its number. The URL holds {@code shop} and, of a
 * repeated task, {@code round} from 1.
 */
@Route(TaskRoutes.DETAIL)
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class TaskView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String ROUND = "round";

  private final ShopSelection selection;
  private final TaskBoards boards;
  private final TaskVisitor visitor;
  private final TaskTexts texts;
  private final Measures measures;
  private String title = "";

  TaskView(
      ShopSelection selection,
      TaskBoards boards,
      TaskVisitor visitor,
      TaskTexts texts,
      Measures measures) {
    this.selection = selection;
    this.boards = boards;
    this.visitor = visitor;
    this.texts = texts;
    this.measures = measures;
    addClassName("task-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String code = event.getRouteParameters().get("task").orElse("");
    show(code, QueryState.of(event).get(ROUND).map(TaskView::occurrence).orElse(null));
  }

  private static @Nullable Integer occurrence(String round) {
    return round.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(round) - 1 : null;
  }

  private void show(String code, @Nullable Integer occurrence) {
    removeAll();
    TaskWords words = texts.of(this);
    title = words.t("board.menu");
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(words.t("board.menu"), selection.list().orElse(null)));
      return;
    }
    TaskDetail detail;
    try {
      detail = boards.detail(shop.get().id(), code, occurrence);
    } catch (DomainException unknown) {
      if (unknown.kind() != DomainException.Kind.NOT_FOUND) {
        throw unknown;
      }
      add(TaskStates.noTask(words, TaskLinks.board(shop.get())));
      return;
    }
    compose(detail, shop.get(), words, () -> show(code, occurrence));
  }

  private void compose(TaskDetail detail, ShopRef shop, TaskWords words, Runnable refresh) {
    TaskCard card = detail.card();
    title = words.name(card);
    boolean allowed = visitor.mayClaim(shop);
    ClaimActions claims = visitor.actions(shop, allowed, words, refresh);
    add(header(card, shop, words));
    TaskStates.readOnly(visitor.account(), allowed, words).ifPresent(this::add);
    NotForYou.of(card, words)
        .ifPresent(
            why -> {
              Note note = Note.info(words.t("page.not", why.reason(), why.when()));
              note.addClassName("page-part");
              add(note);
            });
    Div left = new Div();
    Div right = new Div();
    left.addClassNames("span-7", "stack");
    right.addClassNames("span-5", "stack");
    if (card.progress() != null) {
      left.add(new ProgressCard(card, claims, words));
    }
    if (!detail.factDays().isEmpty() && card.definition().goal().own() != null) {
      left.add(new DaysCard(detail, measures.byCode(), words));
    }
    if (!card.awards().isEmpty()) {
      right.add(new AwardsCard(card, shop, words));
    }
    if (detail.goal() != null && card.progress() != null) {
      right.add(
          new Card(words.t("page.goal"))
              .body(new EvaluationList(words.conditions(), detail.goal(), card.day())));
    }
    Card audience =
        new Card(words.t("page.audience"))
            .body(new EvaluationList(words.conditions(), detail.audience(), card.day()));
    (card.progress() == null ? left : right).add(audience);
    right.add(new RulesCard(card, words));
    if (card.definition().repeat() != Repeat.ONCE) {
      right.add(
          new RoundsCard(
              boards.of(shop.id()).cards().stream()
                  .filter(one -> one.code().equals(card.code()))
                  .toList(),
              card,
              shop,
              words));
    }
    Div columns = new Div(left, right);
    columns.addClassName("cards");
    add(columns);
  }

  private PageHeader header(TaskCard card, ShopRef shop, TaskWords words) {
    Anchor back = new Anchor(TaskLinks.board(shop), words.t("page.back"));
    back.addClassName("button-link");
    PageHeader header = new PageHeader(words.name(card), words.why(card.definition()), back);
    Div marks =
        new Div(
            HelpTip.on(
                card.stage() == TaskStage.DONE || card.stage() == TaskStage.TO_CLAIM
                    ? Badge.good(words.stage(card.stage()))
                    : Badge.accent(words.stage(card.stage())),
                "status.task_" + card.stage().code()),
            TaskCardView.kind(card, words),
            new TaskTimes(words).deadlineMark(card));
    marks.addClassNames("row", "task-marks");
    header.add(marks);
    return header;
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
