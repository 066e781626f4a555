package com.merchantgrowth.coaching.web;

import com.merchantgrowth.coaching.ShopProviderPages;
import com.merchantgrowth.coaching.ShopProviders;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For a shop's own people; the owner decides. */
@RestController
@RequestMapping("/api/v1/shops/{code}/providers")
@Tag(
    name = "coaching",
    description = "Acts of an owner answer with the shop's providers as they stand afterwards.")
class ShopProvidersController {
  private final MerchantAccess access;
  private final ShopProviders providers;
  private final ShopProviderPages pages;

  ShopProvidersController(MerchantAccess access, ShopProviders providers, ShopProviderPages pages) {
    this.access = access;
    this.providers = providers;
    this.pages = pages;
  }

  /** What was looked at on a day. */
  record Look(LocalDate day, String who, List<String> areas) {}

  record Body(List<BindingBody> bindings, List<BindingBody.Request> requests, List<Look> looks) {}

  @GetMapping
  @Operation(
      summary = "Who coaches a shop, who asks to, and what they looked at",
      description = "Bindings that are over too, newest first; the newest 50 requests.")
  Body of(@PathVariable String code) {
    ShopProviderPages.Page page = pages.page(code);
    return new Body(
        page.bindings().stream().map(BindingBody::of).toList(),
        page.requests().stream().map(BindingBody.Request::of).toList(),
        page.looks().stream()
            .map(
                look ->
                    new Look(
                        look.day(),
                        look.who() == null ? "" : look.who().displayName(),
                        BindingBody.codes(look.areas())))
            .toList());
  }

  @PostMapping("/requests")
  @Operation(
      summary = "Ask an organisation for coaching",
      description =
          "For the owner. organisation 0 or left out = the marketplace chooses. 409 when it coaches"
              + " the shop already or was asked before. Scope shop:write.")
  Body ask(@PathVariable String code, @RequestBody BindingBody.Asked asked) {
    owned(code);
    providers.ask(code, asked.organisation() == null ? 0 : asked.organisation(), asked.wish());
    return of(code);
  }

  @PostMapping("/requests/{id}/accept")
  @Operation(
      summary = "Agree to being coached",
      description =
          "For the owner, who chooses scope and months. 409 when it was answered before. Scope"
              + " shop:write.")
  Body accept(
      @PathVariable String code, @PathVariable long id, @RequestBody BindingBody.Asked asked) {
    owned(code);
    providers.accept(code, id, asked.areas(), asked.span());
    return of(code);
  }

  @PostMapping("/requests/{id}/decline")
  @Operation(summary = "Say no to a provider", description = "For the owner. Scope shop:write.")
  Body decline(
      @PathVariable String code, @PathVariable long id, @RequestBody BindingBody.Reason reason) {
    providers.decline(code, id, reason.text());
    return of(code);
  }

  @PostMapping("/requests/{id}/withdraw")
  @Operation(
      summary = "Take back what the shop asked for",
      description = "For the owner. Scope shop:write.")
  Body withdraw(@PathVariable String code, @PathVariable long id) {
    providers.withdraw(code, id);
    return of(code);
  }

  @PostMapping("/{id}/scope")
  @Operation(
      summary = "Change what a provider may see",
      description = "For the owner; from the provider's next click on. Scope shop:write.")
  Body scope(
      @PathVariable String code, @PathVariable long id, @RequestBody BindingBody.Asked asked) {
    owned(code);
    providers.open(code, id, asked.areas());
    return of(code);
  }

  @PostMapping("/{id}/end")
  @Operation(
      summary = "End a binding",
      description =
          "For the owner; the provider's next click finds the shop closed. Scope shop:write.")
  Body end(
      @PathVariable String code, @PathVariable long id, @RequestBody BindingBody.Reason reason) {
    providers.end(code, id, reason.text());
    return of(code);
  }

  /** The shop before the body: whether somebody else's shop exists is nobody's business. */
  private void owned(String code) {
    access.require(code, ShopArea.STAFF);
  }
}
