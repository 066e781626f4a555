package com.merchantgrowth.experience.appeal;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.NoticeKind;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.notice.Recipient;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells administrators of appeals, and shops what became of theirs. */
@Component
class AppealNotices {
  private static final String ASKED = "experience.appeal";
  private static final String DECIDED = "experience.decided";

  private final NoticeSending sending;

  AppealNotices(NoticeSending sending) {
    this.sending = sending;
  }

  @Configuration(proxyBeanMethods = false)
  static class Kinds {
    @Bean
    NoticeKind appealAsked() {
      return NoticeKind.of(ASKED, NoticeKind.Tone.INFO, 232, false, Roles.ADMIN);
    }

    @Bean
    NoticeKind appealDecided() {
      return NoticeKind.of(
              DECIDED, NoticeKind.Tone.INFO, 233, true, Roles.MERCHANT, Roles.SERVICE_PROVIDER)
          .about(ShopArea.SCORES);
    }
  }

  void asked(ShopRef shop, long appeal, LocalDate day) {
    sending.send(
        new NoticeMessage(
            ASKED,
            new Recipient.Role(Roles.ADMIN),
            "experience.notice.appeal",
            List.of(Arg.text(shop.name()), Arg.day(day)),
            "admin/appeals?appeal=" + appeal,
            Long.toString(appeal),
            null));
  }

  void decided(ShopRef shop, Appeal appeal, boolean granted) {
    sending.send(
        NoticeMessage.toShop(
            DECIDED,
            shop.id(),
            granted ? "experience.notice.granted" : "experience.notice.refused",
            List.of(Arg.day(appeal.day())),
            "experience?shop=" + shop.code(),
            Long.toString(appeal.id())));
  }
}
