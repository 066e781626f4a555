package com.merchantgrowth.coaching.salon;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopCodes;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.NoticeKind;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.shared.BusinessCalendar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What shops are told about salons. */
@Component
class SalonNotices {
  static final String INVITED = "salon.invited";
  static final String MOVED_UP = "salon.seat";
  static final String CHANGED = "salon.changed";
  static final String MATERIAL = "salon.material";

  private final NoticeSending sending;
  private final ShopCodes codes;
  private final BusinessCalendar calendar;

  SalonNotices(NoticeSending sending, ShopCodes codes, BusinessCalendar calendar) {
    this.sending = sending;
    this.codes = codes;
    this.calendar = calendar;
  }

  @Configuration(proxyBeanMethods = false)
  static class Kinds {
    @Bean
    NoticeKind salonInvited() {
      return NoticeKind.of(INVITED, NoticeKind.Tone.INFO, 330, false, Roles.MERCHANT);
    }

    @Bean
    NoticeKind salonSeat() {
      return NoticeKind.of(MOVED_UP, NoticeKind.Tone.GOOD, 331, true, Roles.MERCHANT);
    }

    @Bean
    NoticeKind salonChanged() {
      return NoticeKind.of(CHANGED, NoticeKind.Tone.WARN, 332, true, Roles.MERCHANT);
    }

    @Bean
    NoticeKind salonMaterial() {
      return NoticeKind.of(MATERIAL, NoticeKind.Tone.INFO, 333, false, Roles.MERCHANT);
    }
  }

  BusinessCalendar calendar() {
    return calendar;
  }

  /**
   * @param key the sentence, below {@code coaching.salon.notice.}; its values are title and day
   * @param once what happened, so that it is told once
   */
  void tell(String kind, String key, Salon salon, Collection<Long> shops, String once) {
    if (shops.isEmpty()) {
      return;
    }
    Map<Long, String> codeOf = new HashMap<>();
    codes.all().forEach((code, id) -> codeOf.put(id, code));
    List<Arg> args =
        List.of(
            Arg.text(salon.form().title().zh(), salon.form().title().in(Locale.ENGLISH)),
            Arg.day(calendar.dayOf(salon.form().startsAt())));
    List<NoticeMessage> messages = new ArrayList<>();
    for (Long shop : shops) {
      String code = codeOf.get(shop);
      if (code != null) {
        messages.add(
            NoticeMessage.toShop(
                kind,
                shop,
                "coaching.salon.notice." + key,
                args,
                SalonRoutes.SHOP + "?shop=" + code,
                salon.id() + "/" + once));
      }
    }
    sending.send(messages);
  }
}
