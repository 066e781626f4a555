package com.merchantgrowth.experience.web;

import com.merchantgrowth.experience.appeal.Appeal;
import com.merchantgrowth.experience.appeal.AppealDesk;
import com.merchantgrowth.experience.appeal.Appeals;
import com.merchantgrowth.experience.appeal.ForgivenEvent;
import com.merchantgrowth.experience.appeal.ForgivenEvents;
import com.merchantgrowth.experience.appeal.ForgivenReason;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "experience scores")
class AppealController {
  private static final int MOST = 200;

  private final MerchantAccess access;
  private final Appeals appeals;
  private final AppealDesk desk;
  private final ForgivenEvents events;

  AppealController(MerchantAccess access, Appeals appeals, AppealDesk desk, ForgivenEvents events) {
    this.access = access;
    this.appeals = appeals;
    this.desk = desk;
    this.events = events;
  }

  /**
   * @param amounts by measure, such as {@code {"quality_returns": 2}}
   * @param evidence addresses of pictures or documents
   */
  record Ask(
      @Nullable LocalDate day,
      @Nullable String reason,
      @Nullable Map<String, Double> amounts,
      @Nullable String text,
      @Nullable List<String> evidence) {}

  /**
   * @param grant false = refused, then only {@code note} is read
   * @param amounts all that was asked for unless given
   * @param until the last business day whose score leaves it out; null = as long as it is in a
   *     window
   */
  record Decide(
      boolean grant,
      @Nullable Map<String, Double> amounts,
      @Nullable LocalDate until,
      @Nullable String note) {}

  /** See {@link Ask} and {@link Decide}. */
  record Forgive(
      @Nullable String shop,
      @Nullable LocalDate day,
      @Nullable String reason,
      @Nullable Map<String, Double> amounts,
      @Nullable LocalDate until,
      @Nullable String note) {}

  record AppealBody(
      long id,
      LocalDate day,
      String reason,
      Map<String, Double> amounts,
      String text,
      List<String> evidence,
      String state,
      String askedBy,
      Instant askedAt,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String answer) {
    static AppealBody of(Appeal appeal) {
      return new AppealBody(
          appeal.id(),
          appeal.day(),
          appeal.reason().code(),
          appeal.amounts(),
          appeal.text(),
          appeal.evidence(),
          appeal.state().code(),
          appeal.askedBy(),
          appeal.askedAt(),
          appeal.decidedBy(),
          appeal.decidedAt(),
          appeal.answer());
    }
  }

  record EventBody(
      long id,
      LocalDate day,
      String reason,
      Map<String, Double> amounts,
      String note,
      @Nullable LocalDate until,
      @Nullable Long appeal,
      String decidedBy,
      Instant decidedAt,
      @Nullable String revokedBy,
      @Nullable Instant revokedAt) {
    static EventBody of(ForgivenEvent event) {
      return new EventBody(
          event.id(),
          event.day(),
          event.reason().code(),
          event.amounts(),
          event.note(),
          event.until(),
          event.appeal(),
          event.decidedBy(),
          event.decidedAt(),
          event.revokedBy(),
          event.revokedAt());
    }
  }

  @GetMapping("/api/v1/shops/{code}/score-appeals")
  @Operation(summary = "A shop's appeals, newest first")
  List<AppealBody> ofShop(@PathVariable String code) {
    long shop = access.require(code, ShopArea.SCORES).id();
    return appeals.ofShop(shop).stream().map(AppealBody::of).toList();
  }

  @PostMapping("/api/v1/shops/{code}/score-appeals")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Ask for an event to be left out of the score",
      description = "One open appeal a day of a shop.")
  Map<String, Long> ask(@PathVariable String code, @RequestBody Ask ask) {
    long shop = access.require(code, ShopArea.SCORES).id();
    return Map.of(
        "id",
        appeals.ask(
            shop,
            new Appeal.Draft(
                given("day", ask.day()),
                ForgivenReason.of(given("reason", ask.reason())),
                given("amounts", ask.amounts()),
                given("text", ask.text()),
                ask.evidence() == null ? List.of() : ask.evidence())));
  }

  @PostMapping("/api/v1/score-appeals/{id}/withdraw")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Withdraw an open appeal")
  void withdraw(@PathVariable long id) {
    appeals.withdraw(id);
  }

  @GetMapping("/api/v1/score-appeals")
  @Operation(
      summary = "Appeals of all shops, for administrators",
      description = "Open ones in the order they came, others newest first.")
  List<AppealBody> all(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "") String shop,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "50") int limit) {
    if (offset < 0 || limit < 1 || limit > MOST) {
      throw DomainException.invalid("metric.error.page", MOST);
    }
    return desk.page(state == null ? null : Appeal.State.of(state), shop, offset, limit).stream()
        .map(AppealBody::of)
        .toList();
  }

  @PostMapping("/api/v1/score-appeals/{id}/decision")
  @Operation(
      summary = "Grant an appeal, all of it or less, or refuse it",
      description =
          "After a grant the newest day is run again. Of two decisions one wins, the other is a"
              + " conflict.")
  AppealBody decide(@PathVariable long id, @RequestBody Decide decide) {
    Appeal appeal = desk.require(id);
    String note = decide.note() == null ? "" : decide.note();
    if (decide.grant()) {
      desk.grant(
          id,
          new ForgivenEvents.Decision(
              appeal.day(),
              appeal.reason(),
              decide.amounts() == null ? appeal.amounts() : decide.amounts(),
              decide.until(),
              note));
    } else {
      desk.refuse(id, note);
    }
    return AppealBody.of(desk.require(id));
  }

  @GetMapping("/api/v1/shops/{code}/forgiven-events")
  @Operation(summary = "What a shop's score leaves out")
  List<EventBody> events(@PathVariable String code) {
    long shop = access.require(code, ShopArea.SCORES).id();
    return events.ofShop(shop).stream().map(EventBody::of).toList();
  }

  @PostMapping("/api/v1/forgiven-events")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Leave an event out of a shop's score",
      description = "For administrators, without an appeal. The newest day is run again.")
  EventBody forgive(@RequestBody Forgive forgive) {
    return EventBody.of(
        events.forgive(
            given("shop", forgive.shop()),
            new ForgivenEvents.Decision(
                given("day", forgive.day()),
                ForgivenReason.of(given("reason", forgive.reason())),
                given("amounts", forgive.amounts()),
                forgive.until(),
                forgive.note() == null ? "" : forgive.note())));
  }

  @PostMapping("/api/v1/forgiven-events/{id}/revoke")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Count an event again from now on",
      description = "For administrators; the body says why. The newest day is run again.")
  void revoke(@PathVariable long id, @RequestBody Map<String, String> body) {
    events.revoke(id, body.getOrDefault("why", ""));
  }

  private static <T> T given(String field, @Nullable T value) {
    if (value == null) {
      throw DomainException.invalid("experience.error.place", field);
    }
    return value;
  }
}
