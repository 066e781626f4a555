package com.merchantgrowth.onboarding.web;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.onboarding.Funnel;
import com.merchantgrowth.onboarding.FunnelFilter;
import com.merchantgrowth.onboarding.FunnelShop;
import com.merchantgrowth.onboarding.HelpFilter;
import com.merchantgrowth.onboarding.HelpRequest;
import com.merchantgrowth.onboarding.HelpRow;
import com.merchantgrowth.onboarding.OnboardingDesk;
import com.merchantgrowth.onboarding.OnboardingFunnels;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For service providers, over the shops bound to them, and administrators. */
@RestController
@RequestMapping("/api/v1/onboarding")
@Tag(name = "newcomers")
class OnboardingDeskController {
  private static final int MOST = 500;

  private final MerchantAccess access;
  private final OnboardingDesk desk;
  private final OnboardingFunnels funnels;

  OnboardingDeskController(MerchantAccess access, OnboardingDesk desk, OnboardingFunnels funnels) {
    this.access = access;
    this.desk = desk;
    this.funnels = funnels;
  }

  /**
   * @param accept false = sent back, then {@code answer} says why
   */
  record Decision(boolean accept, @Nullable String answer) {}

  /**
   * @param answer told to the shop; may be left out
   */
  record Answer(@Nullable String answer) {}

  record HelpBody(
      long id,
      String shop,
      String name,
      String belt,
      String item,
      String cause,
      String note,
      String askedBy,
      Instant askedAt,
      boolean attended,
      @Nullable String resolvedBy,
      @Nullable Instant resolvedAt,
      String answer) {
    static HelpBody of(HelpRow row) {
      HelpRequest request = row.request();
      return new HelpBody(
          request.id(),
          row.shop().code(),
          row.shop().name(),
          row.shop().belt(),
          request.item(),
          request.cause().name().toLowerCase(Locale.ROOT),
          request.note(),
          request.askedBy(),
          request.askedAt(),
          row.attended(),
          request.resolvedBy(),
          request.resolvedAt(),
          request.answer());
    }
  }

  /**
   * @param medianDays null = nobody has completed it
   */
  record StepBody(
      String step, int entered, int now, int completed, int overdue, @Nullable Double medianDays) {}

  /** See {@link StepBody}. */
  record ItemBody(
      String item,
      String step,
      int done,
      int open,
      int stuck,
      int reopened,
      @Nullable Double medianDays) {}

  record FunnelBody(
      int version, LocalDate day, int shops, List<StepBody> steps, List<ItemBody> items) {
    static FunnelBody of(Funnel funnel) {
      return new FunnelBody(
          funnel.definition().version(),
          funnel.day(),
          funnel.shops(),
          funnel.steps().stream()
              .map(
                  one ->
                      new StepBody(
                          one.step().code(),
                          one.entered(),
                          one.now(),
                          one.completed(),
                          one.overdue(),
                          known(one.medianDays())))
              .toList(),
          funnel.items().stream()
              .map(
                  one ->
                      new ItemBody(
                          one.item().code(),
                          one.step().code(),
                          one.done(),
                          one.open(),
                          one.stuck(),
                          one.reopened(),
                          known(one.medianDays())))
              .toList());
    }

    private static @Nullable Double known(double number) {
      return Double.isNaN(number) ? null : number;
    }
  }

  record ShopBody(
      String code,
      String name,
      String belt,
      String category,
      LocalDate clockFrom,
      String step,
      @Nullable String next,
      long done,
      List<String> stuck) {
    static ShopBody of(FunnelShop shop) {
      return new ShopBody(
          shop.code(),
          shop.name(),
          shop.belt(),
          shop.category(),
          shop.list().clockFrom(),
          shop.step(),
          shop.next() == null ? null : shop.next().code(),
          shop.done(),
          shop.stuck().stream().map(CheckItem::code).toList());
    }
  }

  /**
   * @param total how many there are in all
   */
  record ShopsBody(int total, List<ShopBody> shops) {}

  @PostMapping("/shops/{code}/items/{item}/decision")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Accept what a shop has confirmed, or send it back",
      description =
          "For service providers of the shop and administrators. Sending back needs an answer. 409"
              + " when nothing is confirmed. Scope coaching:write.")
  void decide(
      @PathVariable String code, @PathVariable String item, @RequestBody Decision decision) {
    desk.decide(
        access.require(code, ShopArea.CHECKLIST).id(),
        item,
        decision.accept(),
        decision.answer() == null ? "" : decision.answer());
  }

  @GetMapping("/help")
  @Operation(
      summary = "Newcomers that need help",
      description =
          "Of the shops bound to a service provider; administrators see all, with"
              + " unattended = true the belts' queues.")
  List<HelpBody> help(
      @RequestParam(defaultValue = "true") boolean open,
      @RequestParam(defaultValue = "false") boolean unattended,
      @RequestParam(defaultValue = "") String belt,
      @RequestParam(defaultValue = "") String q) {
    return desk.help(new HelpFilter(open, unattended, belt, q)).stream().map(HelpBody::of).toList();
  }

  @PostMapping("/help/{id}/resolve")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Close a request for help",
      description =
          "The answer is told to the shop. 409 when closed already. Scope coaching:write.")
  void resolve(@PathVariable long id, @RequestBody Answer answer) {
    desk.resolve(id, answer.answer() == null ? "" : answer.answer());
  }

  @GetMapping("/funnel")
  @Operation(
      summary = "Where newcomers are and where they get stuck",
      description = "Step by step and item by item, with the median days to pass.")
  FunnelBody funnel(
      @RequestParam(defaultValue = "") String belt,
      @RequestParam(defaultValue = "") String category) {
    return FunnelBody.of(
        funnels.of(new FunnelFilter(belt, category, "", FunnelFilter.Standing.ANY, "")));
  }

  @GetMapping("/shops")
  @Operation(
      summary = "Newcomers, those that came first first",
      description =
          "With item and state (any, open, stuck, done) only those that stand so with it.")
  ShopsBody shops(
      @RequestParam(defaultValue = "") String belt,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "any") String state,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "50") int limit) {
    if (offset < 0 || limit < 1 || limit > MOST) {
      throw DomainException.invalid("metric.error.page", MOST);
    }
    OnboardingFunnels.Page page =
        funnels.shops(
            new FunnelFilter(belt, category, item, FunnelFilter.Standing.of(state), q),
            offset,
            limit);
    return new ShopsBody(page.total(), page.shops().stream().map(ShopBody::of).toList());
  }
}
