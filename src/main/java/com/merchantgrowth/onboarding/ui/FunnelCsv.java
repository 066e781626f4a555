package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.FunnelShop;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.shared.csv.FormulaQuote;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Newcomers as a CSV with a BOM, so that spreadsheets read Chinese. */
final class FunnelCsv {
  private static final List<String> COLUMNS =
      List.of(
          "shop", "name", "belt", "category", "opened", "step", "last", "done", "next", "stuck");

  private FunnelCsv() {}

  static void write(
      ChecklistDefinition definition,
      List<FunnelShop> shops,
      OnboardingWords words,
      OutputStream out)
      throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(COLUMNS.stream().map(column -> words.t("csv." + column)).toList());
      for (FunnelShop shop : shops) {
        ChecklistStep step = definition.step(shop.step()).orElse(null);
        CheckItem next = shop.next();
        csv.writeRecord(
            Stream.of(
                    shop.code(),
                    shop.name(),
                    shop.belt(),
                    shop.category(),
                    shop.list().clockFrom().toString(),
                    step == null ? words.t("funnel.list.finished") : words.in(step.name()),
                    step == null
                        ? ""
                        : shop.list().clock(step, shop.list().clockFrom()).last().toString(),
                    Long.toString(shop.done()),
                    next == null ? "" : words.in(next.name()),
                    shop.stuck().stream()
                        .map(item -> words.in(item.name()))
                        .collect(Collectors.joining(words.t("list.and"))))
                .map(FormulaQuote::on)
                .toList());
      }
    }
  }
}
