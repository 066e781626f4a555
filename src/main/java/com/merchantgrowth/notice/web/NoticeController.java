package com.merchantgrowth.notice.web;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.notice.ArgJson;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.notice.Notice;
import com.merchantgrowth.notice.NoticeFilter;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "notices")
class NoticeController {
  private static final int MOST_A_PAGE = 1000;

  private final MyNotices notices;
  private final MyShops myShops;
  private final MerchantAccess access;

  NoticeController(MyNotices notices, MyShops myShops, MerchantAccess access) {
    this.notices = notices;
    this.myShops = myShops;
    this.access = access;
  }

  /** A sentence in both languages. */
  record TextBody(String zh, String en) {}

  /**
   * A message.
   *
   * @param shop the code of the shop it is about; null when it is about none
   * @param key the sentence's key, stable for programs
   * @param args the sentence's values at full precision, each with its {@code type}
   * @param route below the portal's address; empty when there is nothing to open
   */
  record NoticeBody(
      long id,
      String kind,
      String tone,
      @Nullable String shop,
      String key,
      List<Map<String, Object>> args,
      TextBody text,
      String route,
      Instant sentAt,
      boolean read) {
    static NoticeBody of(Notice notice, Map<Long, String> codes) {
      return new NoticeBody(
          notice.id(),
          notice.kind().code(),
          notice.kind().tone().name().toLowerCase(Locale.ROOT),
          codes.get(notice.shopId()),
          notice.key(),
          notice.args().stream().map(ArgJson::fields).toList(),
          new TextBody(notice.sentence(Locale.CHINESE), notice.sentence(Locale.ENGLISH)),
          notice.route(),
          notice.sentAt(),
          notice.read());
    }
  }

  /**
   * One page.
   *
   * @param unread how many unread ones are in the bell, counted up to 100
   */
  record PageBody(List<NoticeBody> notices, long total, int page, int size, int unread) {}

  /** Which messages were read: these, or all. */
  record ReadOrder(@Nullable List<@Nullable Long> ids, @Nullable Boolean all) {}

  /**
   * @param unread how many are left in the bell, counted up to 100
   */
  record UnreadBody(int unread) {}

  @GetMapping
  @Operation(
      summary = "The messages of the token's account, newest first",
      description =
          "Its own, its role's, and those of its shops at this moment. shop is a shop's code, kind"
              + " a kind's; unread=true leaves out what was read.")
  PageBody list(
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String shop,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    if (page < 0 || size < 1 || size > MOST_A_PAGE || (long) page * size > Integer.MAX_VALUE) {
      throw DomainException.invalid("merchant.error.page", MOST_A_PAGE);
    }
    long shopId = shop.isBlank() ? -1 : access.require(shop, ShopArea.VIEW).id();
    NoticeFilter filter = new NoticeFilter(kind, unread, shopId);
    Map<Long, String> codes =
        myShops.list().stream().collect(Collectors.toMap(ShopRef::id, ShopRef::code));
    return new PageBody(
        notices.page(filter, page * size, size).stream()
            .map(notice -> NoticeBody.of(notice, codes))
            .toList(),
        notices.count(filter),
        page,
        size,
        notices.unreadCount());
  }

  @PostMapping("/read")
  @Operation(
      summary = "Mark messages as read",
      description =
          "Either {\"ids\": […]}, at most 1,000, or {\"all\": true}. Ids that are not the account's"
              + " are passed over. Sending it again changes nothing.")
  UnreadBody read(@RequestBody ReadOrder order) {
    List<@Nullable Long> ids = order.ids();
    boolean all = Boolean.TRUE.equals(order.all());
    if (all == (ids != null) || (ids != null && ids.contains(null))) {
      throw DomainException.invalid("notice.error.readWhat");
    }
    if (ids == null) {
      notices.markAllRead();
    } else {
      notices.markRead(ids.stream().filter(Objects::nonNull).toList());
    }
    return new UnreadBody(notices.unreadCount());
  }
}
