package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.coaching.touched.BoundCoaches;
import com.merchantgrowth.coaching.touched.TouchedShops;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopCodes;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.NoticeKind;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.notice.Recipient;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * What bulletins tell the shops they touch and those shops' coaches. Each topic is a kind of its
 * own, so that people choose by topic; what must be read is a kind nobody can switch off.
 */
@Component
class BulletinNotices {
  /** What all kinds of bulletins begin with. */
  static final String PREFIX = "bulletin.";

  private static final String MUST = PREFIX + "must";
  private static final String REMINDER = PREFIX + "reminder";
  private static final String COACHED = PREFIX + "coached";

  private final NoticeSending sending;
  private final ShopCodes codes;
  private final BoundCoaches coaches;
  private final BusinessCalendar calendar;

  BulletinNotices(
      NoticeSending sending, ShopCodes codes, BoundCoaches coaches, BusinessCalendar calendar) {
    this.sending = sending;
    this.codes = codes;
    this.coaches = coaches;
    this.calendar = calendar;
  }

  @Configuration(proxyBeanMethods = false)
  static class Kinds {
    @Bean
    NoticeKind bulletinMust() {
      return NoticeKind.of(MUST, NoticeKind.Tone.WARN, 300, true, Roles.MERCHANT);
    }

    @Bean
    NoticeKind bulletinReminder() {
      return NoticeKind.of(REMINDER, NoticeKind.Tone.WARN, 301, false, Roles.MERCHANT);
    }

    @Bean
    NoticeKind bulletinShipping() {
      return topic(RuleTopic.SHIPPING);
    }

    @Bean
    NoticeKind bulletinLive() {
      return topic(RuleTopic.LIVE);
    }

    @Bean
    NoticeKind bulletinPrice() {
      return topic(RuleTopic.PRICE);
    }

    @Bean
    NoticeKind bulletinQuality() {
      return topic(RuleTopic.QUALITY);
    }

    @Bean
    NoticeKind bulletinService() {
      return topic(RuleTopic.SERVICE);
    }

    @Bean
    NoticeKind bulletinCampaign() {
      return topic(RuleTopic.CAMPAIGN);
    }

    @Bean
    NoticeKind bulletinQualification() {
      return topic(RuleTopic.QUALIFICATION);
    }

    @Bean
    NoticeKind bulletinCoached() {
      return NoticeKind.of(COACHED, NoticeKind.Tone.INFO, 310, false, Roles.SERVICE_PROVIDER);
    }

    private static NoticeKind topic(RuleTopic topic) {
      return NoticeKind.of(
          PREFIX + topic.code(),
          NoticeKind.Tone.INFO,
          302 + topic.ordinal(),
          false,
          Roles.MERCHANT);
    }
  }

  LocalDate today() {
    return calendar.today();
  }

  /** To the shops, and one message to each of their coaches except the author. */
  void published(BulletinVersion version, TouchedShops.Touched shops, long author) {
    BulletinText text = version.text();
    String key =
        "coaching.bulletin.notice."
            + (version.version() == 1 ? "first" : "next")
            + (text.dueOn() == null ? "" : ".due");
    List<Arg> args =
        List.of(title(text), Arg.day(text.dueOn() == null ? text.startsOn() : text.dueOn()));
    String once = once(version);
    List<NoticeMessage> messages = new ArrayList<>();
    for (int i = 0; i < shops.size(); i++) {
      messages.add(message(kind(text), shops.ids()[i], key, args, version, shops.codes()[i], once));
    }
    Set<Long> touched = LongStream.of(shops.ids()).boxed().collect(Collectors.toSet());
    coaches
        .shopsByAccount()
        .forEach(
            (coach, bound) -> {
              long count = bound.stream().filter(touched::contains).count();
              if (count > 0 && coach != author) {
                messages.add(
                    new NoticeMessage(
                        COACHED,
                        new Recipient.Account(coach),
                        "coaching.bulletin.notice.coached",
                        List.of(title(text), Arg.count(count)),
                        BulletinRoutes.desk(version.bulletin()),
                        once,
                        null));
              }
            });
    sending.send(messages);
  }

  void withdrawn(BulletinVersion version, List<Long> shops, String why) {
    toShops(
        kind(version.text()),
        shops,
        "coaching.bulletin.notice.withdrawn",
        List.of(title(version.text()), Arg.text(why)),
        version,
        once(version) + "/withdrawn");
  }

  /** A shop hears it once a day, whoever reminds. */
  void remind(BulletinVersion version, List<Long> shops) {
    BulletinText text = version.text();
    LocalDate due = text.dueOn();
    boolean pending = due != null && !due.isBefore(today());
    toShops(
        REMINDER,
        shops,
        "coaching.bulletin.notice.reminder" + (pending ? ".due" : ""),
        due != null && pending ? List.of(title(text), Arg.day(due)) : List.of(title(text)),
        version,
        once(version) + "/" + today());
  }

  private void toShops(
      String kind,
      List<Long> shops,
      String key,
      List<Arg> args,
      BulletinVersion version,
      String once) {
    Map<Long, String> codeOf = new HashMap<>();
    codes.all().forEach((code, id) -> codeOf.put(id, code));
    List<NoticeMessage> messages = new ArrayList<>();
    for (Long shop : shops) {
      String code = codeOf.get(shop);
      if (code != null) {
        messages.add(message(kind, shop, key, args, version, code, once));
      }
    }
    sending.send(messages);
  }

  private static NoticeMessage message(
      String kind,
      long shop,
      String key,
      List<Arg> args,
      BulletinVersion version,
      String code,
      String once) {
    return NoticeMessage.toShop(
        kind, shop, key, args, BulletinRoutes.detail(version.bulletin(), code), once);
  }

  private static String kind(BulletinText text) {
    return text.mustRead() ? MUST : PREFIX + text.topic().code();
  }

  private static String once(BulletinVersion version) {
    return version.bulletin() + "/" + version.version();
  }

  private static Arg title(BulletinText text) {
    return Arg.text(text.title().zh(), text.title().in(Locale.ENGLISH));
  }
}
