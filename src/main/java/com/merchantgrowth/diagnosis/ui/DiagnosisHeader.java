package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.ResultDayPicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Title, day picker (only days with results), print and export. */
final class DiagnosisHeader {
  private DiagnosisHeader() {}

  static PageHeader of(
      ShopRef shop,
      List<LocalDate> days,
      LocalDate day,
      Words words,
      Consumer<LocalDate> chosen,
      DiagnosisDownloads downloads) {
    String subtitle = words.t("subtitle", shop.name(), Dimension.values().length);
    if (!days.contains(day)) {
      return new PageHeader(words.t("menu"), subtitle, new ResultDayPicker(days, day, chosen));
    }
    Anchor print = new Anchor(DiagnosisRoutes.print(shop.code(), day), "");
    print.setTarget(AnchorTarget.BLANK);
    print.add(AppIcon.PRINT.create(), new Span(words.t("print")));
    print.addClassNames("button-link", "desktop-only");
    Anchor export = downloads.workbook(shop, day, words);
    return new PageHeader(
        words.t("menu"), subtitle, new ResultDayPicker(days, day, chosen), print, export);
  }
}
