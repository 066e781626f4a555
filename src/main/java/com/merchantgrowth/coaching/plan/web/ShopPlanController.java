package com.merchantgrowth.coaching.plan.web;

import com.merchantgrowth.coaching.plan.ActionState;
import com.merchantgrowth.coaching.plan.Contact;
import com.merchantgrowth.coaching.plan.ContactLog;
import com.merchantgrowth.coaching.plan.PlanActs;
import com.merchantgrowth.coaching.plan.PlanFile;
import com.merchantgrowth.coaching.plan.PlanFiles;
import com.merchantgrowth.coaching.plan.SharedPlans;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shops/{code}")
@Tag(name = "coaching")
class ShopPlanController {
  private final MerchantAccess access;
  private final SharedPlans plans;
  private final PlanActs acts;
  private final PlanFiles files;
  private final ContactLog contacts;

  ShopPlanController(
      MerchantAccess access,
      SharedPlans plans,
      PlanActs acts,
      PlanFiles files,
      ContactLog contacts) {
    this.access = access;
    this.plans = plans;
    this.acts = acts;
    this.files = files;
    this.contacts = contacts;
  }

  /**
   * @param title what is to be done
   * @param dueOn within the plan
   */
  record NewAction(@Nullable String title, @Nullable LocalDate dueOn) {}

  /**
   * @param version as read
   * @param state open, doing, blocked, done, dropped
   * @param reason needed for blocked and dropped
   */
  record Move(@Nullable Integer version, @Nullable String state, @Nullable String reason) {}

  /**
   * @param action left out = about the whole plan
   */
  record Note(@Nullable Long action, @Nullable String text) {}

  /**
   * @param version as read
   * @param note why; may be left out
   */
  record Close(@Nullable Integer version, @Nullable String note) {}

  /**
   * @param stars 1 … 5
   * @param text may be left out
   */
  record Rating(@Nullable Integer stars, @Nullable String text) {}

  /**
   * @param plan left out = about the shop in general
   * @param kind call, visit, online, message
   * @param minutes left out = not said
   * @param key of two entries with the same key the first is kept; left out = each counts
   */
  record NewContact(
      @Nullable Long plan,
      @Nullable String kind,
      @Nullable LocalDate day,
      @Nullable Integer minutes,
      @Nullable String outcome,
      @Nullable LocalDate nextOn,
      @Nullable String key) {}

  @GetMapping("/plans")
  @Operation(
      summary = "The shared plans of a shop, running ones first",
      description = "For its own people, its service provider and administrators.")
  List<PlanBodies.RowBody> list(@PathVariable String code) {
    return plans.ofShop(shop(code)).stream().map(PlanBodies.RowBody::of).toList();
  }

  @GetMapping("/plans/{plan}")
  @Operation(summary = "One plan with its actions, notes and attachments")
  PlanBodies.PlanBody one(@PathVariable String code, @PathVariable long plan) {
    return PlanBodies.PlanBody.of(plans.of(shop(code), plan));
  }

  @PostMapping("/plans/{plan}/actions")
  @Operation(
      summary = "Add an action for the own side",
      description = "409 when the plan is closed. Scope shop:write or coaching:write.")
  PlanBodies.PlanBody add(
      @PathVariable String code, @PathVariable long plan, @RequestBody NewAction action) {
    check(code, plan);
    acts.add(plan, need(action.title(), "title"), need(action.dueOn(), "dueOn"));
    return PlanBodies.PlanBody.of(plans.of(plan));
  }

  @PostMapping("/plans/{plan}/actions/{action}/state")
  @Operation(
      summary = "Tick, begin, block, give up or reopen an action of the own side",
      description =
          "403 for the other side's, 409 when data decide or have decided, the plan is closed, or"
              + " the action was changed since version. Scope shop:write or coaching:write.")
  PlanBodies.PlanBody move(
      @PathVariable String code,
      @PathVariable long plan,
      @PathVariable long action,
      @RequestBody Move move) {
    check(code, plan);
    acts.move(
        plan,
        action,
        need(move.version(), "version"),
        ActionState.of(need(move.state(), "state")),
        move.reason() == null ? "" : move.reason());
    return PlanBodies.PlanBody.of(plans.of(plan));
  }

  @PostMapping("/plans/{plan}/notes")
  @Operation(
      summary = "Write a note, readable by both sides",
      description = "Scope shop:write or coaching:write.")
  PlanBodies.PlanBody note(
      @PathVariable String code, @PathVariable long plan, @RequestBody Note note) {
    check(code, plan);
    acts.note(plan, note.action() == null ? 0 : note.action(), need(note.text(), "text"));
    return PlanBodies.PlanBody.of(plans.of(plan));
  }

  @PostMapping("/plans/{plan}/close")
  @Operation(
      summary = "End a plan before its last day",
      description =
          "For the service provider and administrators; the numbers of the last run decide the"
              + " result. 409 when it is closed or was changed since version. Scope"
              + " coaching:write.")
  PlanBodies.PlanBody close(
      @PathVariable String code, @PathVariable long plan, @RequestBody Close close) {
    check(code, plan);
    acts.close(plan, need(close.version(), "version"), close.note() == null ? "" : close.note());
    return PlanBodies.PlanBody.of(plans.of(plan));
  }

  @PostMapping("/plans/{plan}/satisfaction")
  @Operation(
      summary = "Say how a closed plan was",
      description =
          "For the shop's people, once. 409 while it runs and when it was said. Scope shop:write.")
  PlanBodies.PlanBody rate(
      @PathVariable String code, @PathVariable long plan, @RequestBody Rating rating) {
    check(code, plan);
    acts.rate(plan, need(rating.stars(), "stars"), rating.text() == null ? "" : rating.text());
    return PlanBodies.PlanBody.of(plans.of(plan));
  }

  @GetMapping("/plans/{plan}/files/{file}")
  @Operation(
      summary = "An attachment",
      description = "Always to be saved, never shown in the page, under a neutral name.")
  void file(
      @PathVariable String code,
      @PathVariable long plan,
      @PathVariable long file,
      HttpServletResponse response)
      throws IOException {
    check(code, plan);
    PlanFile.Content content = files.content(plan, file);
    response.setContentType(content.file().kind().contentType());
    response.setContentLength(content.content().length);
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + content.file().fileName() + "\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Cache-Control", "private, no-store");
    response.getOutputStream().write(content.content());
  }

  @GetMapping("/contacts")
  @Operation(summary = "Visits and calls, the newest first, at most 50")
  List<PlanBodies.ContactBody> contacts(@PathVariable String code) {
    return plans.contacts(shop(code)).stream().map(PlanBodies.ContactBody::of).toList();
  }

  @PostMapping("/contacts")
  @Operation(
      summary = "Log a visit or call",
      description =
          "For the service provider and administrators. Sent again with the same key it is kept"
              + " once. Scope coaching:write.")
  List<PlanBodies.ContactBody> contact(@PathVariable String code, @RequestBody NewContact contact) {
    long shop = shop(code);
    contacts.log(
        shop,
        new ContactLog.Entry(
            contact.plan(),
            Contact.Kind.of(need(contact.kind(), "kind")),
            need(contact.day(), "day"),
            contact.minutes() == null ? 0 : contact.minutes(),
            need(contact.outcome(), "outcome"),
            contact.nextOn(),
            contact.key() == null ? UUID.randomUUID().toString() : contact.key()));
    return contacts(code);
  }

  private long shop(String code) {
    return access.require(code, ShopArea.VIEW).id();
  }

  /** Another shop's plan answers like none at all. */
  private void check(String code, long plan) {
    plans.of(shop(code), plan);
  }

  private static <T> T need(@Nullable T value, String field) {
    if (value == null) {
      throw DomainException.invalid("coaching.plan.error.body", field);
    }
    return value;
  }
}
