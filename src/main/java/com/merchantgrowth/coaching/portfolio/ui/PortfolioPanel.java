package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.portfolio.PortfolioEntry;
import com.merchantgrowth.coaching.portfolio.PortfolioRow;
import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.onboarding.OnboardingRoutes;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.KeyValues;
import com.merchantgrowth.task.TaskRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Stream;

/** One shop beside the list: where its need comes from, and where to look further. */
final class PortfolioPanel extends Composite<Div> {
  private final SignalWords words;

  PortfolioPanel(PortfolioEntry entry, SignalWords words, SerializableRunnable close) {
    this.words = words;
    PortfolioRow row = entry.row();
    Card card = new Card(row.shop().name());
    if (!row.shop().tier().isEmpty()) {
      card.badge(HelpTip.on(Badge.accent(row.shop().tier()), "score.tier"));
    }
    card.link(Buttons.icon(AppIcon.CLOSE, words.t("panel.close"), close));
    Span about = new Span(about(row));
    about.addClassName("quiet");
    ShopStage stage = row.shop().stage();
    card.body(
        stage == null
            ? about
            : HelpTip.beside(about, "status.stage_" + stage.code(), words.any(stage.key())),
        links(row),
        new NeedParts(row, words));
    getContent().addClassName("stack");
    getContent().add(card, open(entry));
  }

  private String about(PortfolioRow row) {
    return String.join(
        " · ",
        Stream.of(
                row.shop().belt(),
                row.shop().stage() == null ? "" : words.any(row.shop().stage().key()),
                row.shop().type() == null ? "" : words.any(row.shop().type().key()),
                row.shop().code())
            .filter(part -> !part.isEmpty())
            .toList());
  }

  /** Links to what there is to see of the shop. */
  private Component links(PortfolioRow row) {
    String code = row.shop().code();
    Anchor page = new Anchor(ShopSheetView.of(code), words.t("panel.page"));
    page.addClassName("button-link");
    Div links =
        new Div(
            page,
            new Anchor(DiagnosisRoutes.of(code), words.t("panel.diagnosis")),
            new Anchor("experience?shop=" + code, words.t("panel.score")),
            new Anchor(TaskRoutes.BOARD + "?shop=" + code, words.t("panel.tasks")),
            new Anchor(OnboardingRoutes.checklist(code), words.t("panel.checklist")));
    links.addClassNames("row", "panel-links");
    return links;
  }

  private Component open(PortfolioEntry entry) {
    KeyValues values =
        SheetNeedCard.coaching(entry.row().figure(), words)
            .row(words.t("col.overall"), words.formats().score(entry.row().overall()))
            .row(words.t("panel.change30"), words.formats().points(entry.row().change30()))
            .row(
                words.t("col.experience"),
                words.formats().value(entry.row().experience(), "rating"));
    if (!entry.near().isEmpty()) {
      values.row(words.t("sheet.tasks"), words.names(entry.near()));
    }
    return new Card(words.t("panel.coaching")).body(values);
  }
}
