package com.merchantgrowth.coaching.bulletin.web;

import com.merchantgrowth.coaching.bulletin.BulletinFilter;
import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.coaching.bulletin.ShopBulletins;
import com.merchantgrowth.coaching.bulletin.web.BulletinBodies.ShopBody;
import com.merchantgrowth.coaching.bulletin.web.BulletinBodies.ShopBulletinsBody;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A shop's rule bulletins. */
@RestController
@RequestMapping("/api/v1/shops/{code}/bulletins")
@Tag(name = "bulletins")
class ShopBulletinController {
  private static final int MOST = 200;

  private final MerchantAccess access;
  private final ShopBulletins bulletins;

  ShopBulletinController(MerchantAccess access, ShopBulletins bulletins) {
    this.access = access;
    this.bulletins = bulletins;
  }

  @GetMapping
  @Operation(
      summary = "A shop's rule bulletins",
      description =
          "Each in the newest version the shop was sent; unread first, then what has to be done"
              + " soonest, withdrawn ones last. read is the caller's own receipt; for providers and"
              + " administrators, whether anybody of the shop has opened it. topic as in the"
              + " bulletins.")
  ShopBulletinsBody list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "50") int limit) {
    long shop = shop(code);
    page(offset, limit, MOST);
    BulletinFilter filter = new BulletinFilter(q, topic(topic), null, unread);
    return new ShopBulletinsBody(
        bulletins.count(shop, filter),
        bulletins.count(shop, new BulletinFilter("", null, null, true)),
        bulletins.page(shop, filter, offset, limit).stream().map(ShopBody::of).toList());
  }

  @GetMapping("/{bulletin}")
  @Operation(
      summary = "One bulletin of a shop",
      description = "Reading it here is no receipt; send one.")
  ShopBody one(@PathVariable String code, @PathVariable long bulletin) {
    return ShopBody.of(bulletins.detail(shop(code), bulletin).bulletin());
  }

  @PostMapping("/{bulletin}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Send the receipt: opened by the token's account",
      description = "Again changes nothing. Scope shop:write, the shop's people only.")
  void read(@PathVariable String code, @PathVariable long bulletin) {
    bulletins.open(shop(code), bulletin);
  }

  static @Nullable RuleTopic topic(String code) {
    return code.isEmpty()
        ? null
        : RuleTopic.find(code)
            .orElseThrow(
                () -> DomainException.invalid("coaching.bulletin.error.topic").at("topic"));
  }

  static void page(int offset, int limit, int most) {
    if (offset < 0 || limit < 1 || limit > most) {
      throw DomainException.invalid("metric.error.page", most);
    }
  }

  private long shop(String code) {
    return access.require(code, ShopArea.VIEW).id();
  }
}
