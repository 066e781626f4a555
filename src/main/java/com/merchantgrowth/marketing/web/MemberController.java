package com.merchantgrowth.marketing.web;

import static com.merchantgrowth.marketing.web.StorefrontBodies.text;

import com.merchantgrowth.marketing.membership.MemberStatuses;
import com.merchantgrowth.marketing.membership.Members;
import com.merchantgrowth.marketing.runtime.Coupons;
import com.merchantgrowth.marketing.runtime.Idempotency;
import com.merchantgrowth.marketing.runtime.Idempotency.Answer;
import com.merchantgrowth.marketing.web.MemberBodies.ExchangeBody;
import com.merchantgrowth.marketing.web.MemberBodies.GiftAnswer;
import com.merchantgrowth.marketing.web.MemberBodies.JoinBody;
import com.merchantgrowth.marketing.web.MemberBodies.MemberBody;
import com.merchantgrowth.marketing.web.MemberBodies.SampleAnswer;
import com.merchantgrowth.marketing.web.MemberBodies.StatusBody;
import com.merchantgrowth.marketing.web.MemberBodies.TaskAnswer;
import com.merchantgrowth.marketing.web.MemberBodies.TaskBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Members of a shop, as a storefront deals with them. */
@RestController
@RequestMapping(value = "/api/v1/shops/{code}/members", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "storefront")
class MemberController {
  private static final String KEY = "Idempotency-Key";
  private static final String AGAIN =
      " Scope claim. Idempotency-Key (1–120 characters): the same key and body are answered alike and"
          + " do nothing more; another body is 422, one still under way 409.";

  private final Members members;
  private final MemberStatuses statuses;
  private final Idempotency idempotency;
  private final JsonMapper json;

  MemberController(
      Members members, MemberStatuses statuses, Idempotency idempotency, JsonMapper json) {
    this.members = members;
    this.statuses = statuses;
    this.idempotency = idempotency;
    this.json = json;
  }

  @PostMapping
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = MemberBody.class)))
  @Operation(
      summary = "A buyer joins",
      description =
          "The join gift is given once; who is a member already stays what they are. Refused (409)"
              + " while the membership is closed."
              + AGAIN)
  ResponseEntity<String> join(
      @PathVariable String code,
      @RequestHeader(name = KEY, defaultValue = "") String key,
      @RequestBody JoinBody body) {
    return once(
        key,
        "join " + code,
        body,
        () ->
            MemberBody.of(
                members.join(
                    code,
                    text(body.buyer()),
                    text(body.entry()),
                    body.bornIn() == null ? 0 : body.bornIn())));
  }

  @GetMapping("/{buyer}")
  @Operation(
      summary = "Where a member stands",
      description =
          "Level, growth to the next one and to keep it, points that can be used, and their newest"
              + " changes. 404: no member. Scope read.")
  StatusBody status(@PathVariable String code, @PathVariable String buyer) {
    return StatusBody.of(statuses.require(code, buyer));
  }

  @PostMapping("/{buyer}/tasks/{task}")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = TaskAnswer.class)))
  @Operation(
      summary = "A member did a task",
      description =
          "counted = false: this occasion was reported before. 409: done as often as it counts."
              + AGAIN)
  ResponseEntity<String> did(
      @PathVariable String code,
      @PathVariable String buyer,
      @PathVariable String task,
      @RequestHeader(name = KEY, defaultValue = "") String key,
      @RequestBody TaskBody body) {
    return once(
        key,
        "task " + code + " " + buyer + " " + task,
        body,
        () -> new TaskAnswer(members.did(code, buyer, task, text(body.occasion()))));
  }

  @PostMapping("/{buyer}/exchanges")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Coupons.Claimed.class)))
  @Operation(
      summary = "Exchange points for a coupon",
      description =
          "Points and coupon in one transaction, or neither: 409 with the reason (too few points, none"
              + " left, not for this level …)."
              + AGAIN)
  ResponseEntity<String> exchange(
      @PathVariable String code,
      @PathVariable String buyer,
      @RequestHeader(name = KEY, defaultValue = "") String key,
      @RequestBody ExchangeBody body) {
    return once(
        key,
        "exchange " + code + " " + buyer,
        body,
        () ->
            members.exchange(
                code, buyer, body.coupon() == null ? 0 : body.coupon(), text(body.channel())));
  }

  @PostMapping("/{buyer}/birthday")
  @Operation(
      summary = "Give the gift of the birthday month",
      description = "Once a year; refused (409) otherwise. Scope claim.")
  GiftAnswer birthday(@PathVariable String code, @PathVariable String buyer) {
    return new GiftAnswer(members.birthday(code, buyer));
  }

  @PostMapping("/{buyer}/sample")
  @Operation(
      summary = "Note that the sample of the level was sent",
      description = "Once a year; refused (409) otherwise. Scope claim.")
  SampleAnswer sample(@PathVariable String code, @PathVariable String buyer) {
    return new SampleAnswer(members.sample(code, buyer));
  }

  private ResponseEntity<String> once(String key, String what, Object body, Supplier<Object> work) {
    Answer answer =
        idempotency.once(
            key,
            what + " " + json.writeValueAsString(body),
            () -> new Answer(201, json.writeValueAsString(work.get()), true));
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.json());
  }
}
