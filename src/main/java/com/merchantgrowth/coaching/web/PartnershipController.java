package com.merchantgrowth.coaching.web;

import com.merchantgrowth.coaching.OrganisationRow;
import com.merchantgrowth.coaching.PartnershipPages;
import com.merchantgrowth.coaching.Partnerships;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For service providers: a coach's own shops, a lead's all of the organisation. */
@RestController
@RequestMapping("/api/v1/coaching/partnerships")
@Tag(name = "coaching")
@PreAuthorize("hasRole('SERVICE_PROVIDER')")
class PartnershipController {
  private final Partnerships partnerships;
  private final PartnershipPages pages;

  PartnershipController(Partnerships partnerships, PartnershipPages pages) {
    this.partnerships = partnerships;
    this.pages = pages;
  }

  record Coach(
      String username, String name, boolean leads, @Nullable Integer capacity, long shops) {
    static Coach of(OrganisationRow.Coach row) {
      return new Coach(
          row.account().username(),
          row.account().displayName(),
          row.leads(),
          row.capacity(),
          row.shops());
    }
  }

  record Body(
      String organisation,
      List<String> belts,
      boolean lead,
      List<BindingBody> bindings,
      List<BindingBody.Request> requests,
      List<Coach> team) {}

  /**
   * @param coach a username of the organisation; empty or left out = the leads
   */
  record Chosen(@Nullable String coach) {
    String username() {
      return coach == null ? "" : coach;
    }
  }

  @GetMapping
  @Operation(
      summary = "The shops the caller's organisation coaches",
      description =
          "A coach reads what it looks after itself, a lead everything. 404 for an account that"
              + " coaches for nobody.")
  Body mine() {
    PartnershipPages.Page page =
        pages.page().orElseThrow(() -> DomainException.notFound("coaching.error.noOrganisation"));
    return new Body(
        page.organisation().name(),
        page.organisation().belts(),
        page.lead(),
        page.bindings().stream().map(BindingBody::of).toList(),
        page.requests().stream().map(BindingBody.Request::of).toList(),
        page.team().stream().map(Coach::of).toList());
  }

  @PostMapping("/requests")
  @Operation(
      summary = "Ask a shop's owner",
      description =
          "Whoever asks will look after the shop. 409 when it is coached already, was asked before,"
              + " or the coach has no room. Scope coaching:write.")
  Body ask(@RequestBody BindingBody.Asked asked) {
    partnerships.ask(asked.shop() == null ? "" : asked.shop(), asked.wish());
    return mine();
  }

  @PostMapping("/requests/{id}/accept")
  @Operation(summary = "Agree to a shop's asking", description = "For leads. Scope coaching:write.")
  Body accept(@PathVariable long id, @RequestBody Chosen chosen) {
    partnerships.accept(id, chosen.username());
    return mine();
  }

  @PostMapping("/requests/{id}/decline")
  @Operation(summary = "Say no to a shop", description = "For leads. Scope coaching:write.")
  Body decline(@PathVariable long id, @RequestBody BindingBody.Reason reason) {
    partnerships.decline(id, reason.text());
    return mine();
  }

  @PostMapping("/requests/{id}/withdraw")
  @Operation(summary = "Take back an asking", description = "Scope coaching:write.")
  Body withdraw(@PathVariable long id) {
    partnerships.withdraw(id);
    return mine();
  }

  @PostMapping("/{id}/coach")
  @Operation(
      summary = "Choose who looks after a shop",
      description = "For leads. 409 when the coach has no room. Scope coaching:write.")
  Body assign(@PathVariable long id, @RequestBody Chosen chosen) {
    partnerships.assign(id, chosen.username());
    return mine();
  }

  @PostMapping("/{id}/end")
  @Operation(summary = "End a binding", description = "Scope coaching:write.")
  Body end(@PathVariable long id, @RequestBody BindingBody.Reason reason) {
    partnerships.end(id, reason.text());
    return mine();
  }
}
