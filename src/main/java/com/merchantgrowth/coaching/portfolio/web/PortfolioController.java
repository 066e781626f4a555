package com.merchantgrowth.coaching.portfolio.web;

import com.merchantgrowth.coaching.portfolio.Portfolio;
import com.merchantgrowth.coaching.portfolio.PortfolioBook;
import com.merchantgrowth.coaching.portfolio.PortfolioEntry;
import com.merchantgrowth.coaching.portfolio.PortfolioOrder;
import com.merchantgrowth.coaching.portfolio.PortfolioQuery;
import com.merchantgrowth.coaching.portfolio.PortfolioRow;
import com.merchantgrowth.coaching.portfolio.Timelines;
import com.merchantgrowth.coaching.portfolio.web.PortfolioJson.PageBody;
import com.merchantgrowth.coaching.portfolio.web.PortfolioJson.SheetBody;
import com.merchantgrowth.coaching.portfolio.web.PortfolioJson.ShopBody;
import com.merchantgrowth.coaching.portfolio.web.PortfolioJson.SignalBody;
import com.merchantgrowth.coaching.portfolio.web.PortfolioJson.SummaryBody;
import com.merchantgrowth.coaching.signal.ShopSignals;
import com.merchantgrowth.coaching.signal.SignalCode;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For service providers, over the shops bound to them. */
@RestController
@RequestMapping("/api/v1/coaching")
@Tag(name = "coaching")
class PortfolioController {
  private static final int MOST = 500;
  private static final int MOST_DAYS = 366;

  private final Portfolio portfolio;
  private final ShopSignals signals;
  private final Timelines timelines;
  private final BusinessCalendar calendar;

  PortfolioController(
      Portfolio portfolio, ShopSignals signals, Timelines timelines, BusinessCalendar calendar) {
    this.portfolio = portfolio;
    this.signals = signals;
    this.timelines = timelines;
    this.calendar = calendar;
  }

  @GetMapping("/portfolio")
  @Operation(
      summary = "The shops bound to the caller, who needs help most first",
      description =
          "With the signals behind the need. sort: need, overall, change, experience, contact, open or name;"
              + " stage: entry, cold_start or growth; signal: no_live, gmv_drop, score_edge,"
              + " negative_rate, step_clock or help.")
  PageBody portfolio(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String belt,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String tier,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String signal,
      @RequestParam(defaultValue = "need") String sort,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "50") int limit) {
    PortfolioBook book = portfolio.open();
    if (offset < 0 || limit < 1 || limit > MOST) {
      throw DomainException.invalid("metric.error.page", MOST);
    }
    List<PortfolioRow> found =
        book.find(
            new PortfolioQuery(
                q,
                belt,
                stage.isEmpty() ? null : ShopStage.of(stage),
                tier,
                category,
                signal.isEmpty() ? null : SignalCode.of(signal),
                PortfolioOrder.of(sort)));
    return new PageBody(
        book.day(),
        found.size(),
        SummaryBody.of(book),
        found.stream().skip(offset).limit(limit).map(ShopBody::of).toList());
  }

  @GetMapping("/shops/{code}")
  @Operation(
      summary = "One of these shops: trend, checklist, signals day by day, and what happened",
      description = "days: how far signals and timeline look back, at most 366.")
  SheetBody shop(@PathVariable String code, @RequestParam(defaultValue = "60") int days) {
    PortfolioEntry entry = portfolio.entry(code);
    if (days < 1 || days > MOST_DAYS) {
      throw DomainException.invalid("coaching.portfolio.error.days", MOST_DAYS);
    }
    long shop = entry.row().shop().id();
    LocalDate to = calendar.today();
    LocalDate from = to.minusDays(days - 1L);
    Map<LocalDate, List<SignalBody>> byDay = new TreeMap<>();
    signals
        .history(shop, from, to)
        .forEach((day, found) -> byDay.put(day, found.stream().map(SignalBody::of).toList()));
    return SheetBody.of(entry, byDay, timelines.of(shop, from, to));
  }
}
