package com.merchantgrowth.coaching.plan.web;

import com.merchantgrowth.coaching.plan.PlanFilter;
import com.merchantgrowth.coaching.plan.PlaybookApplying;
import com.merchantgrowth.coaching.plan.SharedPlans;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For service providers, over the shops bound to them, and administrators. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "coaching")
class PlansController {
  private static final int MOST = 500;

  private final SharedPlans plans;
  private final PlaybookApplying applying;
  private final BusinessCalendar calendar;

  PlansController(SharedPlans plans, PlaybookApplying applying, BusinessCalendar calendar) {
    this.plans = plans;
    this.applying = applying;
    this.calendar = calendar;
  }

  /**
   * @param batch chosen by the caller: under the same key a shop gets one plan, however often it is
   *     asked for; 8 … 80 letters, digits, dots and dashes
   * @param startsOn today … 60 days ahead; left out = today
   * @param shops codes, at most 500
   */
  record Application(
      @Nullable String batch, @Nullable LocalDate startsOn, @Nullable List<String> shops) {}

  @GetMapping("/plans")
  @Operation(
      summary = "Shared plans, those that end first first",
      description =
          "Of the shops bound to a service provider; administrators see all. state: running,"
              + " overdue, blocked, closed, all; q: a part of the shop's name or the beginning of"
              + " its code.")
  PlanBodies.RowsBody list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String playbook,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "50") int limit) {
    if (offset < 0 || limit < 1 || limit > MOST) {
      throw DomainException.invalid("metric.error.page", MOST);
    }
    PlanFilter filter = new PlanFilter(PlanFilter.Standing.of(state), q, playbook);
    return new PlanBodies.RowsBody(
        plans.count(filter),
        plans.page(filter, offset, limit).stream().map(PlanBodies.RowBody::of).toList());
  }

  @PostMapping("/playbooks/{playbook}/applications")
  @Operation(
      summary = "Apply a playbook to shops",
      description =
          "Each shop gets a plan of its own or a reason why not: done, already (a plan of this"
              + " playbook runs there), not_yours, failed. Asked again with the same batch, nothing"
              + " is made twice. Scope coaching:write.")
  List<PlanBodies.AppliedBody> apply(
      @PathVariable String playbook, @RequestBody Application application) {
    if (application.batch() == null || application.shops() == null) {
      throw DomainException.invalid(
          "coaching.plan.error.body", application.batch() == null ? "batch" : "shops");
    }
    return applying
        .apply(
            new PlaybookApplying.Request(
                playbook,
                application.batch(),
                application.startsOn() == null ? calendar.today() : application.startsOn(),
                application.shops()),
            done -> {})
        .stream()
        .map(PlanBodies.AppliedBody::of)
        .toList();
  }
}
