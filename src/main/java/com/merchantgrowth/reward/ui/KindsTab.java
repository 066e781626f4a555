package com.merchantgrowth.reward.ui;

import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.reward.RewardKinds;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of rewards, and their editor. */
final class KindsTab extends Div {
  private final transient RewardKinds kinds;
  private final transient RewardWords words;

  KindsTab(RewardKinds kinds, RewardWords words) {
    this.kinds = kinds;
    this.words = words;
    show();
  }

  private void show() {
    removeAll();
    DataTable table =
        new DataTable(
            words.t("admin.tab.kinds"),
            List.of(
                words.t("kind"),
                words.t("code"),
                words.t("unit"),
                words.t("validity"),
                words.t("use"),
                words.t("offered"),
                words.t("act")),
            Set.of());
    for (RewardKind kind : kinds.all()) {
      NativeTableRow row =
          table.cells(
              List.of(
                  RewardWords.twoLines(
                      kind.name(words.locale()),
                      words.locale().getLanguage().equals("en") ? kind.nameZh() : kind.nameEn()),
                  new Span(kind.code()),
                  new Span(words.unit(kind)),
                  new Span(words.validity(kind)),
                  new Span(kind.use(words.locale())),
                  kind.active()
                      ? HelpTip.on(Badge.good(words.t("offered.yes")), "status.offered_yes")
                      : HelpTip.on(Badge.neutral(words.t("offered.no")), "status.offered_no"),
                  Buttons.text(words.t("kind.edit"), () -> edit(kind))));
      if (!kind.active()) {
        row.addClassName("off");
      }
    }
    add(
        new Card(words.t("admin.tab.kinds"))
            .note(words.t("kinds.note"))
            .link(Buttons.secondary(words.t("kind.add"), () -> edit(null)))
            .body(table)
            .flush());
  }

  private void edit(@Nullable RewardKind kind) {
    new KindDialog(
            kind,
            words,
            changed -> {
              if (kind == null && kinds.find(changed.code()).isPresent()) {
                throw DomainException.conflict("reward.error.codeTaken", changed.code());
              }
              kinds.save(changed);
              Notices.saved(words.t("kind.saved", changed.name(words.locale())));
              show();
            })
        .open();
  }
}
