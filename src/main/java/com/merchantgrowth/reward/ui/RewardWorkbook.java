package com.merchantgrowth.reward.ui;

import com.merchantgrowth.reward.RewardEntry;
import com.merchantgrowth.reward.RewardFilter;
import com.merchantgrowth.reward.RewardGrant;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.reward.RewardKinds;
import com.merchantgrowth.reward.ShopRewards;
import com.merchantgrowth.reward.core.Balance;
import com.merchantgrowth.shared.BusinessCalendar;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * A shop's ledger as an XLSX file: one sheet with the rewards, one with every entry. Amounts are
 * exact, money in yuan. Read with the rights of whoever asks for the file.
 */
@Component
class RewardWorkbook {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int GRANTS_AT_ONCE = 500;
  private static final String DAY = "yyyy-mm-dd";
  private static final String TIME = "yyyy-mm-dd hh:mm:ss";

  private final ShopRewards rewards;
  private final RewardKinds kinds;
  private final RewardSources sources;
  private final BusinessCalendar calendar;

  RewardWorkbook(
      ShopRewards rewards, RewardKinds kinds, RewardSources sources, BusinessCalendar calendar) {
    this.rewards = rewards;
    this.kinds = kinds;
    this.sources = sources;
    this.calendar = calendar;
  }

  void write(long shopId, RewardFilter filter, RewardWords words, OutputStream out)
      throws IOException {
    Map<String, RewardKind> byCode = kinds.byCode();
    try (Workbook workbook = new Workbook(out, "Merchant Growth Center", "1.0")) {
      Worksheet grants = workbook.newWorksheet(words.t("sheet.grants"));
      Worksheet entries = workbook.newWorksheet(words.t("sheet.entries"));
      head(
          grants,
          words,
          "number",
          "kind",
          "unit",
          "source",
          "issuedOn",
          "expiresOn",
          "state",
          "issued",
          "available",
          "held",
          "used",
          "expired",
          "revoked",
          "note");
      head(entries, words, "number", "kind", "unit", "time", "entry", "available", "held", "note");
      int grantRow = 1;
      int entryRow = 1;
      List<RewardGrant> page;
      long offset = 0;
      do {
        page = rewards.page(shopId, filter, offset, GRANTS_AT_ONCE);
        offset += page.size();
        List<GrantRow> rows = GrantRow.of(page, byCode, sources.namesOf(page, words), Map.of());
        Map<Long, List<RewardEntry>> history =
            rewards.entries(shopId, page.stream().map(RewardGrant::id).toList());
        for (GrantRow row : rows) {
          grant(grants, grantRow++, row, words);
          for (RewardEntry entry : history.getOrDefault(row.id(), List.of())) {
            entry(entries, entryRow++, row, entry, words);
          }
        }
      } while (page.size() == GRANTS_AT_ONCE);
    }
  }

  private static void head(Worksheet sheet, RewardWords words, String... keys) {
    for (int column = 0; column < keys.length; column++) {
      sheet.value(0, column, words.t(keys[column]));
      sheet.width(column, 16);
    }
    sheet.range(0, 0, 0, keys.length - 1).style().bold().set();
    sheet.freezePane(0, 1);
  }

  private static void grant(Worksheet sheet, int row, GrantRow of, RewardWords words) {
    RewardGrant grant = of.grant();
    Balance balance = grant.balance();
    common(sheet, row, of, words);
    sheet.value(row, 3, of.source());
    sheet.value(row, 4, grant.issuedOn());
    sheet.style(row, 4).format(DAY).set();
    if (grant.expiresOn() != null) {
      sheet.value(row, 5, grant.expiresOn());
      sheet.style(row, 5).format(DAY).set();
    }
    sheet.value(row, 6, words.state(grant.state()));
    long[] parts = {
      grant.reward().amount(),
      balance.available(),
      balance.held(),
      balance.used(),
      balance.expired(),
      balance.revoked()
    };
    for (int part = 0; part < parts.length; part++) {
      amount(sheet, row, 7 + part, of.kind(), parts[part]);
    }
    sheet.value(row, 13, grant.note());
  }

  private void entry(Worksheet sheet, int row, GrantRow of, RewardEntry entry, RewardWords words) {
    common(sheet, row, of, words);
    sheet.value(row, 3, LocalDateTime.ofInstant(entry.at(), calendar.zone()));
    sheet.style(row, 3).format(TIME).set();
    sheet.value(row, 4, words.entry(entry.posting().type()));
    amount(sheet, row, 5, of.kind(), entry.posting().available());
    amount(sheet, row, 6, of.kind(), entry.posting().held());
    sheet.value(row, 7, entry.reason());
  }

  private static void common(Worksheet sheet, int row, GrantRow of, RewardWords words) {
    sheet.value(row, 0, of.id());
    sheet.value(row, 1, of.kind().name(words.locale()));
    sheet.value(row, 2, words.unit(of.kind()));
  }

  private static void amount(Worksheet sheet, int row, int column, RewardKind kind, long amount) {
    if (kind.isMoney()) {
      sheet.value(row, column, BigDecimal.valueOf(amount, 2));
      sheet.style(row, column).format("#,##0.00").set();
    } else {
      sheet.value(row, column, amount);
      sheet.style(row, column).format("#,##0").set();
    }
  }
}
