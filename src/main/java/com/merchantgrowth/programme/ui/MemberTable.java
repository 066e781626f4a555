package com.merchantgrowth.programme.ui;

import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.programme.ProgrammeResult.Member;
import com.merchantgrowth.programme.plan.Months;
import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The shops that joined, with their months, sorted and exported. */
@org.springframework.stereotype.Component
class MemberTable {
  private final Shops shops;
  private final BusinessCalendar calendar;

  MemberTable(Shops shops, BusinessCalendar calendar) {
    this.shops = shops;
    this.calendar = calendar;
  }

  Card of(ProgrammeDefinition programme, List<Member> members, ProgrammeWords words) {
    Map<Long, ShopProfile> names =
        shops.profiles(
            members.stream().map(one -> one.membership().shopId()).toList(), calendar.today());
    Grid<Member> grid =
        PageGrid.create(
            "programme-members",
            new EmptyState(words.t("admin.none"), words.t("admin.none.why"), null));
    grid.addComponentColumn(one -> name(one, shop(one, names), programme, words))
        .setHeader(words.t("admin.shop"))
        .setFlexGrow(3)
        .setComparator(Comparator.comparing(one -> shop(one, names).name()));
    List<Grid.Column<Member>> wide = new ArrayList<>();
    wide.add(
        grid.addColumn(one -> words.in(programme.track(one.membership().track()).name()))
            .setHeader(words.t("track"))
            .setSortable(true));
    wide.add(
        grid.addColumn(one -> words.formats().day(one.membership().joinedOn()))
            .setHeader(words.t("admin.joined"))
            .setComparator(Comparator.comparing(one -> one.membership().joinedOn())));
    wide.add(
        grid.addColumn(
                one ->
                    one.firstSale() == null
                        ? Formats.MISSING
                        : words.formats().day(one.firstSale()))
            .setHeader(words.t("firstSale")));
    for (int month = 0; month < Months.COUNTED; month++) {
      int at = month;
      wide.add(
          grid.addColumn(one -> words.formats().value(one.months().get(at), "fen"))
              .setHeader(words.t("admin.monthNumber", at + 1))
              .setTextAlign(ColumnTextAlign.END)
              .setComparator(Comparator.comparingDouble(one -> number(one.months().get(at)))));
    }
    PhoneColumns.hide(grid, wide);
    grid.setItems(members);
    return new Card(words.t("admin.list"))
        .badge(Badge.neutral(words.t("admin.count", words.formats().count(members.size()))))
        .link(
            Downloads.link(
                words.t("admin.export"),
                programme.code() + ".csv",
                "text/csv;charset=utf-8",
                out -> write(members, names, out)))
        .body(grid)
        .flush();
  }

  private static ShopProfile shop(Member one, Map<Long, ShopProfile> names) {
    return Objects.requireNonNull(names.get(one.membership().shopId()));
  }

  private static double number(double value) {
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
  }

  private static Component name(
      Member one, ShopProfile shop, ProgrammeDefinition programme, ProgrammeWords words) {
    return new TwoLines(new Anchor("programme?shop=" + shop.code(), shop.name()), shop.code())
        .phone(
            words.t(
                "admin.phone",
                words.in(programme.track(one.membership().track()).name()),
                words.formats().day(one.membership().joinedOn()),
                words.formats().value(best(one), "fen")));
  }

  /** NaN = no month has begun. */
  private static double best(Member one) {
    return one.months().stream()
        .filter(Double::isFinite)
        .max(Comparator.naturalOrder())
        .orElse(Double.NaN);
  }

  private static void write(List<Member> members, Map<Long, ShopProfile> names, OutputStream out)
      throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          "shop_code", "track", "joined_on", "first_sale", "month_1", "month_2", "month_3");
      for (Member one : members) {
        List<String> cells = new ArrayList<>();
        cells.add(shop(one, names).code());
        cells.add(one.membership().track());
        cells.add(one.membership().joinedOn().toString());
        cells.add(one.firstSale() == null ? "" : one.firstSale().toString());
        one.months()
            .forEach(
                sales ->
                    cells.add(
                        Double.isNaN(sales)
                            ? ""
                            : java.math.BigDecimal.valueOf(Math.round(sales), 2).toPlainString()));
        csv.writeRecord(cells);
      }
    }
  }
}
