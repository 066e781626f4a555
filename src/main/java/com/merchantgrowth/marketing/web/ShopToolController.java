package com.merchantgrowth.marketing.web;

import static com.merchantgrowth.marketing.web.StorefrontBodies.required;
import static com.merchantgrowth.marketing.web.StorefrontBodies.text;
import static com.merchantgrowth.marketing.web.StorefrontBodies.whole;

import com.merchantgrowth.marketing.check.Doubt;
import com.merchantgrowth.marketing.check.ToolCheck;
import com.merchantgrowth.marketing.gate.Finding;
import com.merchantgrowth.marketing.gate.GateReport;
import com.merchantgrowth.marketing.publish.Confirmation;
import com.merchantgrowth.marketing.publish.Publication;
import com.merchantgrowth.marketing.publish.ToolPublishing;
import com.merchantgrowth.marketing.runtime.BuyerStanding;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolJson;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.product.sku.Sku;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The marketing tools of a shop, for its people and their systems. */
@RestController
@RequestMapping("/api/v1/shops/{code}/tools")
@Tag(name = "marketing tools")
class ShopToolController {
  private static final String WRITE = " Scope tools:write, people who may act for the shop.";

  private final MarketingTools tools;
  private final ToolPublishing publishing;
  private final BuyerStanding buyers;
  private final ToolJson json;
  private final PlanCodes codes;

  ShopToolController(
      MarketingTools tools,
      ToolPublishing publishing,
      BuyerStanding buyers,
      ToolJson json,
      PlanCodes codes) {
    this.tools = tools;
    this.publishing = publishing;
    this.buyers = buyers;
    this.json = json;
    this.codes = codes;
  }

  record ToolBody(
      long id,
      String kind,
      String name,
      String state,
      int version,
      Instant changedAt,
      String changedBy,
      @Nullable Instant publishedAt,
      @Nullable Long claimsLeft,
      @Nullable Long budgetLeft,
      JsonNode plan) {}

  /** typed, approve: as in {@link ConfirmBody}, where a published tool is changed. */
  record PlanBody(
      @Nullable String kind,
      @Nullable Integer version,
      @Nullable JsonNode plan,
      @Nullable Set<Long> typed,
      @Nullable Boolean approve) {}

  /** typed: amounts typed to confirm what looks like a slip; approve: the owner agrees. */
  record ConfirmBody(
      @Nullable Integer version, @Nullable Set<Long> typed, @Nullable Boolean approve) {}

  record NameBody(@Nullable String name) {}

  record DoubtBody(
      String kind,
      String field,
      long said,
      long against,
      @Nullable Long worst,
      @Nullable Long confirm) {
    static DoubtBody of(Doubt doubt) {
      return new DoubtBody(
          doubt.kind().name(),
          doubt.field(),
          doubt.said(),
          doubt.against(),
          doubt.worst().isPresent() ? doubt.worst().getAsLong() : null,
          doubt.confirm().isPresent() ? doubt.confirm().getAsLong() : null);
    }
  }

  record FindingBody(String kind, String level, long compared, String reference) {}

  record FixBody(String kind, @Nullable Long other, @Nullable Long amount, long worst) {}

  record SkuCheckBody(
      String sku,
      long worst,
      Instant at,
      String channel,
      int quantity,
      List<FindingBody> findings,
      List<FixBody> fixes) {}

  record CheckBody(
      String outcome,
      long blocked,
      long toApprove,
      @Nullable Long liability,
      List<DoubtBody> doubts,
      List<SkuCheckBody> skus) {}

  @GetMapping
  @Operation(
      summary = "A shop's marketing tools",
      description =
          "Newest change first; kind is coupon, newcomer or flash; state is draft, scheduled, live,"
              + " paused or ended. Scope tools:read or read.")
  List<ToolBody> list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String state) {
    return tools.list(code).stream()
        .filter(one -> kind.isEmpty() || one.tool().kind().equals(kind))
        .filter(one -> state.isEmpty() || one.state().code().equals(state))
        .map(this::body)
        .toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One tool with its plan")
  ToolBody tool(@PathVariable String code, @PathVariable long id) {
    return body(tools.require(code, id));
  }

  @GetMapping("/newcomer-test")
  @Operation(
      summary = "Is this buyer new to the shop, and why",
      description = "New is who never paid an order here; refunded orders count as ordered.")
  BuyerStanding.Newcomer newcomer(
      @PathVariable String code, @RequestParam(defaultValue = "") String buyer) {
    return buyers.newcomer(code, buyer);
  }

  @PostMapping
  @Operation(
      summary = "A new draft",
      description = "The plan names SKUs by code; problems are named at their fields." + WRITE)
  ResponseEntity<ToolBody> create(@PathVariable String code, @RequestBody PlanBody body) {
    long shop = tools.writable(code);
    String kind = text(body.kind());
    Tool tool = tools.create(code, kind, plan(shop, kind, body));
    return ResponseEntity.created(URI.create("/api/v1/shops/" + code + "/tools/" + tool.id()))
        .body(body(tools.require(code, tool.id())));
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Change a tool",
      description =
          "version is the one the change was made from. A published tool can only give more (later"
              + " end, more pieces, more budget, another name) and passes the gate again."
              + WRITE)
  ResponseEntity<Object> change(
      @PathVariable String code, @PathVariable long id, @RequestBody PlanBody body) {
    long shop = tools.writable(code);
    Tool tool = tools.require(code, id).tool();
    ToolPlan plan = plan(shop, tool.kind(), body);
    int version = required(body.version(), "version");
    if (tool.publishedAt().isEmpty()) {
      tools.change(code, id, version, plan);
      return ResponseEntity.ok(body(tools.require(code, id)));
    }
    return answered(
        publishing.change(code, id, version, plan, confirmation(body.typed(), body.approve())),
        code,
        id);
  }

  @PostMapping("/{id}/copy")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "A new draft like this one", description = WRITE)
  ToolBody copy(@PathVariable String code, @PathVariable long id, @RequestBody NameBody body) {
    Tool copy = tools.copy(code, id, text(body.name()));
    return body(tools.require(code, copy.id()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Throw a draft away", description = WRITE)
  void discard(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer version) {
    tools.writable(code);
    tools.discard(code, id, required(version, "version"));
  }

  @PostMapping("/{id}/check")
  @Operation(
      summary = "What the typo guard and the publish gate say now",
      description = "Changes nothing. Scope tools:write.")
  CheckBody check(@PathVariable String code, @PathVariable long id) {
    Tool tool = tools.require(code, id).tool();
    return check("CHECKED", publishing.preview(code, tool.kind(), id, tool.plan()));
  }

  @PostMapping("/{id}/publish")
  @Operation(
      summary = "Publish a draft",
      description =
          "409 with the check when something speaks against it: UNCONFIRMED (type the amounts),"
              + " BLOCKED (below cost), NEEDS_OWNER (below a promise)."
              + WRITE)
  ResponseEntity<Object> publish(
      @PathVariable String code, @PathVariable long id, @RequestBody ConfirmBody body) {
    tools.writable(code);
    return answered(
        publishing.publish(
            code,
            id,
            required(body.version(), "version"),
            confirmation(body.typed(), body.approve())),
        code,
        id);
  }

  @PostMapping("/{id}/pause")
  @Operation(summary = "Stop a tool for a while; claims stay good", description = WRITE)
  ToolBody pause(@PathVariable String code, @PathVariable long id) {
    publishing.pause(code, id);
    return body(tools.require(code, id));
  }

  @PostMapping("/{id}/resume")
  @Operation(summary = "Go on after a pause", description = WRITE)
  ToolBody resume(@PathVariable String code, @PathVariable long id) {
    publishing.resume(code, id);
    return body(tools.require(code, id));
  }

  @PostMapping("/{id}/end")
  @Operation(
      summary = "End a tool before its time",
      description = "Pieces set aside go back to the normal stock, claims stay good." + WRITE)
  ToolBody end(@PathVariable String code, @PathVariable long id) {
    publishing.end(code, id);
    return body(tools.require(code, id));
  }

  private static Confirmation confirmation(@Nullable Set<Long> typed, @Nullable Boolean approve) {
    return new Confirmation(whole(typed, "typed"), approve != null && approve);
  }

  private ToolPlan plan(long shop, String kind, PlanBody body) {
    return json.read(kind, codes.inside(shop, required(body.plan(), "plan")));
  }

  private ResponseEntity<Object> answered(Publication publication, String code, long id) {
    return publication.why() == Publication.Why.PUBLISHED
        ? ResponseEntity.ok(body(tools.require(code, id)))
        : ResponseEntity.status(HttpStatus.CONFLICT)
            .body(check(publication.why().name(), publication.check()));
  }

  private ToolBody body(Standing one) {
    Tool tool = one.tool();
    return new ToolBody(
        tool.id(),
        tool.kind(),
        tool.name(),
        one.state().code(),
        tool.version(),
        tool.changedAt(),
        tool.changedBy(),
        tool.publishedAt().orElse(null),
        one.left().claims().isPresent() ? one.left().claims().getAsLong() : null,
        one.left().budget() == Long.MAX_VALUE ? null : one.left().budget(),
        codes.outside(json.tree(tool.plan())));
  }

  private static CheckBody check(String outcome, ToolCheck.Result result) {
    GateReport report = result.report();
    return new CheckBody(
        outcome,
        report.count(Finding.Level.BLOCKED),
        report.count(Finding.Level.APPROVAL),
        report.liability().isPresent() ? report.liability().getAsLong() : null,
        result.doubts().stream().map(DoubtBody::of).toList(),
        report.skus().stream().map(sku -> sku(sku, result)).toList());
  }

  private static SkuCheckBody sku(GateReport.SkuResult checked, ToolCheck.Result result) {
    Sku sku = result.skus().get(checked.item().goods().sku());
    return new SkuCheckBody(
        sku == null ? "" : sku.code(),
        checked.worst().unitNet(),
        checked.worst().at(),
        checked.worst().channel(),
        checked.worst().quantity(),
        checked.findings().stream()
            .map(
                finding ->
                    new FindingBody(
                        finding.kind().name(),
                        finding.level().name().toLowerCase(Locale.ROOT),
                        finding.compared(),
                        finding.reference()))
            .toList(),
        checked.fixes().stream()
            .map(
                fix ->
                    new FixBody(
                        fix.kind().name(),
                        fix.other() == 0 ? null : fix.other(),
                        fix.amount() == 0 ? null : fix.amount(),
                        fix.worst()))
            .toList());
  }
}
