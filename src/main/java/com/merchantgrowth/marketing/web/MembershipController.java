package com.merchantgrowth.marketing.web;

import static com.merchantgrowth.marketing.web.StorefrontBodies.required;

import com.merchantgrowth.marketing.membership.MemberList;
import com.merchantgrowth.marketing.membership.Membership;
import com.merchantgrowth.marketing.membership.MembershipJson;
import com.merchantgrowth.marketing.membership.Memberships;
import com.merchantgrowth.marketing.membership.Outreach;
import com.merchantgrowth.marketing.membership.Samples;
import com.merchantgrowth.marketing.web.MemberBodies.MemberBody;
import com.merchantgrowth.marketing.web.MemberBodies.MembershipBody;
import com.merchantgrowth.marketing.web.MemberBodies.ReachedBody;
import com.merchantgrowth.marketing.web.MemberBodies.SampleBody;
import com.merchantgrowth.marketing.web.MemberBodies.SentBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The membership of a shop, for its people and their systems. */
@RestController
@RequestMapping("/api/v1/shops/{code}/membership")
@Tag(name = "membership")
class MembershipController {
  private static final int MOST = 1_000;

  private final Memberships memberships;
  private final MemberList members;
  private final Outreach outreach;
  private final Samples samples;
  private final MembershipJson json;

  MembershipController(
      Memberships memberships,
      MemberList members,
      Outreach outreach,
      Samples samples,
      MembershipJson json) {
    this.memberships = memberships;
    this.members = members;
    this.outreach = outreach;
    this.samples = samples;
    this.json = json;
  }

  @GetMapping
  @Operation(
      summary = "A shop's membership",
      description = "version 0 = there is none yet. Scope tools:read or read.")
  MembershipBody membership(@PathVariable String code) {
    return memberships
        .find(code)
        .map(this::body)
        .orElseGet(() -> new MembershipBody(0, false, null));
  }

  private MembershipBody body(Membership membership) {
    return new MembershipBody(
        membership.version(), membership.open(), json.tree(membership.programme()));
  }

  @PutMapping
  @Operation(
      summary = "Open, change or close a membership",
      description =
          "version is the one the change was made from, 0 = there was none; open decides whether"
              + " buyers can join and earn. Problems are named at their fields. Money in fen, shares in"
              + " basis points. Scope tools:write, people who may act for the shop.")
  MembershipBody save(@PathVariable String code, @RequestBody MembershipBody body) {
    memberships.writable(code);
    return body(
        memberships.save(
            code,
            required(body.version(), "version"),
            json.read(required(body.programme(), "programme")),
            required(body.open(), "open")));
  }

  @GetMapping("/members")
  @Operation(
      summary = "Members, the newest first",
      description = "size is at most 1,000. Scope tools:read or read.")
  List<MemberBody> members(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int level,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    int many = Math.clamp(size, 1, MOST);
    return members
        .page(
            code,
            new MemberList.Filter(q, level),
            Math.multiplyExact(Math.clamp(page, 0, MOST), many),
            many)
        .stream()
        .map(MemberBody::of)
        .toList();
  }

  @GetMapping("/health")
  @Operation(
      summary = "How the membership does",
      description =
          "Active: paid within 30 days; again: two orders within 90 days; GMV of 30 days, in fen.")
  MemberList.Health health(@PathVariable String code) {
    return members.health(code);
  }

  @GetMapping("/outreach/{list}")
  @Operation(
      summary = "Members worth a word",
      description = "list is birthday, asleep or about_to_fall; at most 10,000.")
  List<ReachedBody> outreach(@PathVariable String code, @PathVariable String list) {
    memberships.find(code);
    return outreach.list(code, Outreach.Cause.of(list)).stream()
        .map(
            one ->
                new ReachedBody(
                    one.member().buyer(),
                    one.member().level(),
                    one.member().keptUntil(),
                    one.missing()))
        .toList();
  }

  @GetMapping("/samples")
  @Operation(
      summary = "Samples of this year",
      description =
          "Members whose level has a sample, those it is to be sent to first; at most 10,000. Note"
              + " that one was sent with POST …/members/{buyer}/sample.")
  List<SampleBody> samples(@PathVariable String code) {
    return samples.list(code).stream()
        .map(
            one ->
                new SampleBody(
                    one.member().buyer(),
                    one.member().level(),
                    one.sample(),
                    one.since(),
                    one.sent().orElse(null)))
        .toList();
  }

  @PostMapping("/outreach/{list}/send")
  @Operation(
      summary = "Hand a list over to be sent",
      description = "Sending is the platform's. Scope tools:write.")
  SentBody send(@PathVariable String code, @PathVariable String list) {
    memberships.writable(code);
    return new SentBody(outreach.send(code, Outreach.Cause.of(list)));
  }
}
