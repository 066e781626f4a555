package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.portfolio.PortfolioEntry;
import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.score.Scorecard;
import com.merchantgrowth.onboarding.NewcomerClocks;
import com.merchantgrowth.onboarding.OnboardingRoutes;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.KeyValues;
import com.merchantgrowth.task.TaskBoard;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskRoutes;
import com.merchantgrowth.tier.ShopTier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** Experience score, tier, newcomers' step and the tasks that are almost done. */
final class SheetFactsCard extends Composite<Card> {
  private static final int TASKS = 3;

  private final SignalWords words;

  SheetFactsCard(
      PortfolioEntry entry,
      Optional<ScoreBox> score,
      Optional<ShopTier> tier,
      Optional<TaskBoard> board,
      SignalWords words) {
    this.words = words;
    String code = entry.row().shop().code();
    Card card = getContent();
    card.setTitle(words.t("sheet.facts"));
    card.body(
        new KeyValues()
            .row(words.any("experience.menu"), new Anchor("experience?shop=" + code, score(score)))
            .row(
                words.any("merchant.attribute.tier"),
                HelpTip.beside(
                    new Anchor("tier?shop=" + code, tier.map(this::tier).orElse(Formats.MISSING)),
                    "score.tier",
                    words.any("merchant.attribute.tier")))
            .row(
                words.t("col.checklist"),
                new Anchor(OnboardingRoutes.checklist(code), checklist(entry.checklist())))
            .row(
                words.t("sheet.tasks"),
                tasks(code, board.map(one -> one.nearest(TASKS)).orElse(List.of()))));
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }

  private String score(Optional<ScoreBox> score) {
    ScoreSheet sheet = score.map(ScoreBox::sheet).orElse(null);
    Scorecard.Band band = sheet == null ? null : sheet.score().band();
    return sheet == null || band == null
        ? words.t("sheet.score.none")
        : words.t(
            "sheet.score",
            words.formats().value(sheet.score().total(), "rating"),
            sheet.card().band(band.code()).name().in(words.locale()));
  }

  private String tier(ShopTier tier) {
    if (tier.tier().isEmpty()) {
      return Formats.MISSING;
    }
    return tier.computed()
        ? words.t("sheet.tier", tier.tier(), words.formats().day(tier.nextFrom()))
        : tier.tier();
  }

  private String checklist(NewcomerClocks.@org.jspecify.annotations.Nullable Standing standing) {
    if (standing == null) {
      return words.t("sheet.checklist.none");
    }
    if (standing.step() == null) {
      return words.t("checklist.through");
    }
    String at =
        words.t(
            "sheet.checklist",
            standing.number(),
            standing.step().name().in(words.locale()),
            standing.done(),
            standing.items());
    return standing.daysLate() > 0 ? at + words.t("sheet.checklist.late", standing.daysLate()) : at;
  }

  private Component tasks(String code, List<TaskCard> tasks) {
    Div list = new Div();
    list.addClassName("need-why");
    for (TaskCard task : tasks) {
      TaskCard.Progress progress = task.progress();
      list.add(
          new Anchor(
              TaskRoutes.detail(task.code(), code),
              words.t(
                  "sheet.task",
                  task.definition().name().in(words.locale()),
                  words
                      .formats()
                      .value(progress == null ? Double.NaN : progress.share(), "ratio"))));
    }
    if (tasks.isEmpty()) {
      list.add(new Span(words.t("sheet.tasks.none")));
    }
    return list;
  }
}
