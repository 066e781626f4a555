package com.merchantgrowth.programme.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.programme.ShopProgramme;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskCard.Progress;
import com.merchantgrowth.task.TaskRoutes;
import com.merchantgrowth.task.TaskStage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The track's targets: how far, where it ends at this pace, what it pays. */
final class TargetsCard extends Composite<Card> {
  private final transient ShopRef shop;
  private final transient ShopProgramme programme;
  private final transient ProgrammeWords words;

  TargetsCard(ShopRef shop, ShopProgramme programme, ProgrammeWords words) {
    this.shop = shop;
    this.programme = programme;
    this.words = words;
  }

  @Override
  protected Card initContent() {
    Card card = new Card(words.t("targets"));
    card.note(words.t("targets.note"));
    List<TaskCard> own = programme.own();
    if (own.isEmpty() || own.stream().allMatch(one -> one.progress() == null)) {
      return card.body(new EmptyState(words.t("nextRun"), words.t("nextRun.why"), null));
    }
    DataTable table =
        new DataTable(
            words.t("targets"),
            List.of(words.t("target"), words.t("progress"), words.t("reward"), words.t("state")),
            Set.of());
    own.forEach(one -> table.cells(List.of(name(one), progress(one), reward(one), state(one))));
    return card.body(table).flush();
  }

  private Component name(TaskCard card) {
    Anchor link =
        new Anchor(TaskRoutes.detail(card.code(), shop.code()), words.in(card.definition().name()));
    link.addClassName("strong");
    return link;
  }

  private Component progress(TaskCard card) {
    Progress progress = card.progress();
    Div cell = new Div(new Span(words.progress(card)));
    cell.addClassName("programme-progress");
    if (progress != null && !Double.isNaN(progress.share())) {
      Div fill = new Div();
      fill.addClassName("meter-fill");
      fill.setWidth(String.format(Locale.ROOT, "%.1f%%", 100 * progress.share()));
      Div meter = new Div(fill);
      meter.addClassName("meter");
      meter.getElement().setAttribute("aria-hidden", "true");
      cell.add(meter);
    }
    String pace = words.pace(card);
    if (!pace.isEmpty()) {
      Span line = new Span(pace);
      line.addClassNames("quiet", "small");
      cell.add(line);
    }
    return cell;
  }

  private Component reward(TaskCard card) {
    return new Span(words.rewards(card.definition()));
  }

  private Component state(TaskCard card) {
    String text = words.stage(card.stage());
    return HelpTip.on(
        card.stage() == TaskStage.DONE
            ? Badge.good(text)
            : card.stage() == TaskStage.TO_CLAIM ? Badge.warn(text) : Badge.neutral(text),
        "status.task_" + card.stage().code());
  }
}
