package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reports with the names of their shops and problems: three statements, however many there are. */
@Component
class ReportRows {
  private final ReportStore reports;
  private final ProblemStore problems;
  private final Shops shops;
  private final BusinessCalendar calendar;

  ReportRows(ReportStore reports, ProblemStore problems, Shops shops, BusinessCalendar calendar) {
    this.reports = reports;
    this.problems = problems;
    this.shops = shops;
    this.calendar = calendar;
  }

  ReportStore reports() {
    return reports;
  }

  ProblemStore problems() {
    return problems;
  }

  List<ReportRow> named(List<RuleReport> found) {
    Map<Long, ShopProfile> profiles =
        shops.profiles(
            found.stream().map(RuleReport::shopId).distinct().toList(), calendar.today());
    Map<Long, KnownProblem> known =
        problems.byIds(
            found.stream().map(RuleReport::problem).filter(Objects::nonNull).distinct().toList());
    List<ReportRow> rows = new ArrayList<>(found.size());
    for (RuleReport report : found) {
      ShopProfile shop = profiles.get(report.shopId());
      if (shop != null) {
        rows.add(
            new ReportRow(
                report, shop.ref(), report.problem() == null ? null : known.get(report.problem())));
      }
    }
    return rows;
  }
}
