package com.merchantgrowth.coaching.feedback.web;

import com.merchantgrowth.coaching.feedback.ReportFilter;
import com.merchantgrowth.coaching.feedback.RuleReports;
import com.merchantgrowth.coaching.feedback.web.FeedbackBodies.IdBody;
import com.merchantgrowth.coaching.feedback.web.FeedbackBodies.NewReport;
import com.merchantgrowth.coaching.feedback.web.FeedbackBodies.ProblemBody;
import com.merchantgrowth.coaching.feedback.web.FeedbackBodies.ReportBody;
import com.merchantgrowth.coaching.feedback.web.FeedbackBodies.ReportsBody;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a shop reports of rules, and the known problems it was told of. */
@RestController
@RequestMapping("/api/v1/shops/{code}")
@Tag(name = "rules in practice")
class ShopReportController {
  private static final int MOST = 200;

  private final MerchantAccess access;
  private final RuleReports reports;

  ShopReportController(MerchantAccess access, RuleReports reports) {
    this.access = access;
    this.reports = reports;
  }

  @GetMapping("/rule-reports")
  @Operation(
      summary = "What a shop has reported, with the answers",
      description = "Unanswered ones first. state is new, known, answered or closed.")
  ReportsBody list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "50") int limit) {
    long shop = access.require(code, ShopArea.VIEW).id();
    page(offset, limit, MOST);
    ReportFilter filter =
        new ReportFilter(q, FeedbackBodies.topic(topic), FeedbackBodies.state(state), "", 0);
    return new ReportsBody(
        reports.count(shop, filter),
        reports.page(shop, filter, offset, limit).stream().map(ReportBody::of).toList());
  }

  static void page(int offset, int limit, int most) {
    if (offset < 0 || limit < 1 || limit > most) {
      throw DomainException.invalid("metric.error.page", most);
    }
  }

  @PostMapping("/rule-reports")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Report how a rule worked out",
      description =
          "For the shop's people who may act for it (scope shop:write), its service provider and"
              + " administrators (scope coaching:write).")
  IdBody report(@PathVariable String code, @RequestBody NewReport body) {
    long shop = access.require(code, ShopArea.COACH).id();
    return new IdBody(reports.report(shop, body.read()));
  }

  @GetMapping("/known-problems")
  @Operation(
      summary = "The known problems the shop was told of",
      description = "Open ones first; their own text, never another shop's report.")
  List<ProblemBody> problems(@PathVariable String code) {
    return reports.problems(access.require(code, ShopArea.VIEW).id()).stream()
        .map(ProblemBody::of)
        .toList();
  }
}
