package com.merchantgrowth.coaching.salon.web;

import com.merchantgrowth.coaching.salon.ShopSalons;
import com.merchantgrowth.coaching.salon.web.SalonBodies.InvitationsBody;
import com.merchantgrowth.coaching.salon.web.SalonBodies.InvitedBody;
import com.merchantgrowth.coaching.salon.web.SalonBodies.SignedUpBody;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Salons and lectures a shop is invited to. */
@RestController
@RequestMapping("/api/v1/shops/{code}/salons")
@Tag(name = "salons")
class ShopSalonController {
  private static final int MOST = 200;
  private static final String SCOPE = " Scope shop:write, merchants who may act for the shop only.";

  private final MerchantAccess access;
  private final ShopSalons salons;

  ShopSalonController(MerchantAccess access, ShopSalons salons) {
    this.access = access;
    this.salons = salons;
  }

  @GetMapping
  @Operation(
      summary = "Salons and lectures a shop is invited to",
      description = "Those to come, the next first; with past=true those that are over.")
  InvitationsBody list(
      @PathVariable String code,
      @RequestParam(defaultValue = "false") boolean past,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "50") int limit) {
    long shop = access.require(code, ShopArea.VIEW).id();
    page(offset, limit);
    return new InvitationsBody(
        salons.count(shop, past),
        salons.page(shop, past, offset, limit).stream().map(InvitedBody::of).toList());
  }

  static void page(int offset, int limit) {
    if (offset < 0 || limit < 1 || limit > MOST) {
      throw DomainException.invalid("metric.error.page", MOST);
    }
  }

  @PostMapping("/{salon}/sign-up")
  @Operation(
      summary = "Sign up for a seat",
      description =
          "Answers seat, or waiting when all are taken; whoever has waited longest moves up when one"
              + " is given back. 409 when signed up already, or it has begun."
              + SCOPE)
  SignedUpBody signUp(@PathVariable String code, @PathVariable long salon) {
    long shop = access.require(code, ShopArea.VIEW).id();
    return new SignedUpBody(salons.signUp(shop, salon).code());
  }

  @PostMapping("/{salon}/give-back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Give the seat or the place on the waiting list back",
      description = "409 when not signed up, or it has begun." + SCOPE)
  void giveBack(@PathVariable String code, @PathVariable long salon) {
    salons.giveBack(access.require(code, ShopArea.VIEW).id(), salon);
  }
}
