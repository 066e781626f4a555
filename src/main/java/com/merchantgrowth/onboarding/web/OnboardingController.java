package com.merchantgrowth.onboarding.web;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.onboarding.ChecklistPages;
import com.merchantgrowth.onboarding.OnboardingActs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shops/{code}/onboarding")
@Tag(name = "newcomers", description = "Acts answer with the checklist as it stands afterwards.")
class OnboardingController {
  private final MerchantAccess access;
  private final ChecklistPages pages;
  private final OnboardingActs acts;

  OnboardingController(MerchantAccess access, ChecklistPages pages, OnboardingActs acts) {
    this.access = access;
    this.pages = pages;
    this.acts = acts;
  }

  /**
   * @param note a few words, shown to the shop's service provider
   */
  record Note(@Nullable String note) {
    String text() {
      return note == null ? "" : note;
    }
  }

  @GetMapping
  @Operation(
      summary = "A shop's checklist with the evidence of every item",
      description =
          "The four steps as of now: numbers of the newest run, confirmations and flags at once."
              + " A settled shop that has not joined has enrolled = false.")
  ChecklistBody of(@PathVariable String code) {
    return ChecklistBody.of(pages.of(shop(code)));
  }

  @PostMapping("/items/{item}/confirm")
  @Operation(
      summary = "Confirm what data cannot tell",
      description =
          "For merchants of the shop. 400 when data decide, 409 when it is confirmed already or its"
              + " step is blocked. Completing a step issues its reward at once. Scope shop:write.")
  ChecklistBody confirm(
      @PathVariable String code, @PathVariable String item, @RequestBody Note note) {
    long shop = shop(code);
    acts.confirm(shop, item, note.text());
    return ChecklistBody.of(pages.of(shop));
  }

  @PostMapping("/items/{item}/undo")
  @Operation(
      summary = "Take a confirmation back",
      description =
          "409 when there is none, it was accepted, or its step is completed. Scope shop:write.")
  ChecklistBody undo(@PathVariable String code, @PathVariable String item) {
    long shop = shop(code);
    acts.undo(shop, item);
    return ChecklistBody.of(pages.of(shop));
  }

  @PostMapping("/items/{item}/help")
  @Operation(
      summary = "Ask for help with an item",
      description =
          "Goes to the shop's service provider, or to the queue of its belt. 409 when help was"
              + " asked for already or the item is done. Scope shop:write.")
  ChecklistBody help(@PathVariable String code, @PathVariable String item, @RequestBody Note note) {
    long shop = shop(code);
    acts.askHelp(shop, item, note.text());
    return ChecklistBody.of(pages.of(shop));
  }

  @PostMapping("/join")
  @Operation(
      summary = "Join the four steps as a settled shop",
      description = "The clocks count from today; joining again changes nothing. Scope shop:write.")
  ChecklistBody join(@PathVariable String code) {
    long shop = shop(code);
    acts.join(shop);
    return ChecklistBody.of(pages.of(shop));
  }

  private long shop(String code) {
    return access.require(code, ShopArea.CHECKLIST).id();
  }
}
