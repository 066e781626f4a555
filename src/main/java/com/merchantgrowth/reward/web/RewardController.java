package com.merchantgrowth.reward.web;

import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.reward.RewardAdministration;
import com.merchantgrowth.reward.RewardAmount;
import com.merchantgrowth.reward.RewardEntry;
import com.merchantgrowth.reward.RewardFilter;
import com.merchantgrowth.reward.RewardGrant;
import com.merchantgrowth.reward.RewardUse;
import com.merchantgrowth.reward.web.RewardJson.GrantBody;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of all shops, for administrators and for the platform. */
@RestController
@RequestMapping("/api/v1/rewards")
@Tag(name = "rewards")
class RewardController {
  private static final String KEY = "Idempotency-Key";
  private static final String AGAIN =
      " Idempotency-Key (1–120 characters) names the request: sent again under the same key it is"
          + " answered alike and writes nothing; the same key for something else is a conflict.";

  private final RewardAdministration administration;
  private final RewardUse use;
  private final Shops shops;
  private final BusinessCalendar calendar;

  RewardController(
      RewardAdministration administration, RewardUse use, Shops shops, BusinessCalendar calendar) {
    this.administration = administration;
    this.use = use;
    this.shops = shops;
    this.calendar = calendar;
  }

  record PageBody(List<GrantBody> grants, long total, int page, int size) {}

  record IssueBody(
      @Nullable String shop,
      @Nullable String kind,
      long amount,
      @Nullable LocalDate expiresOn,
      @Nullable String reason) {}

  /** {@code held} = of what is set aside. */
  record MoveBody(long amount, @Nullable Boolean held, @Nullable String reason) {}

  record ReasonBody(@Nullable String reason, @Nullable LocalDate expiresOn) {}

  @GetMapping
  @Operation(
      summary = "Rewards of all shops, newest first",
      description =
          "Filters: shop code, kind, state (available, held, used, expired, revoked), sourceType,"
              + " sourceKey, from and to (days of issue, both included). Administrators only.")
  PageBody list(
      @RequestParam(defaultValue = "") String shop,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String sourceType,
      @RequestParam(defaultValue = "") String sourceKey,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    RewardJson.requirePage(page, size);
    RewardFilter filter =
        new RewardFilter(kind, RewardJson.state(state), sourceType, sourceKey, from, to);
    List<RewardGrant> grants = administration.page(shop, filter, (long) page * size, size);
    return new PageBody(bodies(grants), administration.count(shop, filter), page, size);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One reward with every entry")
  GrantBody grant(@PathVariable long id) {
    return body(administration.require(id));
  }

  @PostMapping
  @Operation(
      summary = "Issue a reward by hand",
      description =
          "amount in the kind's unit, money in fen; expiresOn is the last day of use, left out = as"
              + " the kind says; a reason is required and shown to the shop. Scope rewards:write."
              + AGAIN)
  ResponseEntity<GrantBody> issue(
      @RequestHeader(name = KEY, defaultValue = "") String key, @RequestBody IssueBody body) {
    if (key.length() > RewardUse.LONGEST_KEY) {
      throw DomainException.invalid("reward.error.key", RewardUse.LONGEST_KEY);
    }
    long id =
        administration.issue(
            text(body.shop()),
            new RewardAmount(text(body.kind()), body.amount()),
            body.expiresOn(),
            text(body.reason()),
            key);
    return created(id);
  }

  @PostMapping("/{id}/use")
  @Operation(
      summary = "Spend of a reward; held = true spends of what was set aside",
      description =
          "409 when less is there. Scope rewards:write. Idempotency-Key required." + AGAIN)
  GrantBody use(
      @PathVariable long id,
      @RequestHeader(name = KEY, defaultValue = "") String key,
      @RequestBody MoveBody body) {
    RewardUse.Request request = request(id, key, body);
    return body(Boolean.TRUE.equals(body.held()) ? use.useHeld(request) : use.use(request));
  }

  @PostMapping("/{id}/hold")
  @Operation(
      summary = "Set something aside before it is used, e.g. a coupon placed on a stream",
      description =
          "409 when less is there. Scope rewards:write. Idempotency-Key required." + AGAIN)
  GrantBody hold(
      @PathVariable long id,
      @RequestHeader(name = KEY, defaultValue = "") String key,
      @RequestBody MoveBody body) {
    return body(use.hold(request(id, key, body)));
  }

  @PostMapping("/{id}/release")
  @Operation(
      summary = "Free what was set aside; past the last day of use it expires at once",
      description =
          "409 when less is set aside. Scope rewards:write. Idempotency-Key required." + AGAIN)
  GrantBody release(
      @PathVariable long id,
      @RequestHeader(name = KEY, defaultValue = "") String key,
      @RequestBody MoveBody body) {
    return body(use.release(request(id, key, body)));
  }

  @PostMapping("/{id}/revoke")
  @Operation(
      summary = "Take back all that is left, also what is set aside",
      description = "A reason is required. 409 when nothing is left. Scope rewards:write.")
  GrantBody revoke(@PathVariable long id, @RequestBody ReasonBody body) {
    administration.revoke(id, text(body.reason()));
    return body(administration.require(id));
  }

  @PostMapping("/{id}/reissue")
  @Operation(
      summary = "Issue again what expired or was taken back, once, as a new reward",
      description =
          "A reason is required. 409 when something is left, nothing was lost, or it was issued"
              + " again before. Scope rewards:write.")
  ResponseEntity<GrantBody> reissue(@PathVariable long id, @RequestBody ReasonBody body) {
    return created(administration.reissue(id, body.expiresOn(), text(body.reason())));
  }

  private ResponseEntity<GrantBody> created(long id) {
    return ResponseEntity.created(URI.create("/api/v1/rewards/" + id))
        .body(body(administration.require(id)));
  }

  private static RewardUse.Request request(long id, String key, MoveBody body) {
    return new RewardUse.Request(id, body.amount(), text(body.reason()), key);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private GrantBody body(RewardGrant grant) {
    return bodies(List.of(grant)).getFirst();
  }

  private List<GrantBody> bodies(List<RewardGrant> grants) {
    Map<Long, ShopProfile> profiles =
        shops.profiles(
            grants.stream().map(RewardGrant::shopId).distinct().toList(), calendar.today());
    Map<Long, List<RewardEntry>> entries =
        administration.entries(grants.stream().map(RewardGrant::id).toList()).stream()
            .collect(Collectors.groupingBy(RewardEntry::grantId));
    return grants.stream()
        .map(
            grant ->
                GrantBody.of(
                    grant,
                    profiles.containsKey(grant.shopId())
                        ? profiles.get(grant.shopId()).code()
                        : null,
                    entries.getOrDefault(grant.id(), List.of()).stream()
                        .map(entry -> RewardJson.EntryBody.of(entry, true))
                        .toList()))
        .toList();
  }
}
