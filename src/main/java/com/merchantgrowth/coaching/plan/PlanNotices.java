package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.NoticeKind;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What the two sides of a plan tell each other. */
@Component
class PlanNotices {
  private final NoticeSending sending;

  PlanNotices(NoticeSending sending) {
    this.sending = sending;
  }

  /** One kind of news a side, and one of what is late or held up. */
  @Configuration(proxyBeanMethods = false)
  static class Kinds {
    @Bean
    NoticeKind planNewsForShop() {
      return NoticeKind.of(
          kind(Side.MERCHANT, false), NoticeKind.Tone.INFO, 270, false, Roles.MERCHANT);
    }

    @Bean
    NoticeKind planLateForShop() {
      return NoticeKind.of(
          kind(Side.MERCHANT, true), NoticeKind.Tone.WARN, 271, false, Roles.MERCHANT);
    }

    @Bean
    NoticeKind planNewsForCoach() {
      return NoticeKind.of(
          kind(Side.COACH, false), NoticeKind.Tone.INFO, 272, false, Roles.SERVICE_PROVIDER);
    }

    @Bean
    NoticeKind planLateForCoach() {
      return NoticeKind.of(
          kind(Side.COACH, true), NoticeKind.Tone.WARN, 273, false, Roles.SERVICE_PROVIDER);
    }
  }

  private static String kind(Side reader, boolean late) {
    return "coaching." + (late ? "late." : "plan.") + reader.code();
  }

  /**
   * What happened to a plan.
   *
   * @param about what happened, e.g. {@code created}; its sentence is {@code
   *     coaching.plan.notice.<about>}
   * @param once makes it unique within the plan
   */
  record News(ShopRef shop, long plan, String about, boolean late, List<Arg> args, String once) {}

  /** Tells one side. */
  void tell(Side reader, News news) {
    sending.send(message(reader, news));
  }

  /** Tells whoever has not done it; both, when neither has. */
  void tellOthers(@Nullable Side actor, News news) {
    List<NoticeMessage> messages = new ArrayList<>();
    for (Side side : Side.values()) {
      if (side != actor) {
        messages.add(message(side, news));
      }
    }
    sending.send(messages);
  }

  void send(List<NoticeMessage> messages) {
    if (!messages.isEmpty()) {
      sending.send(messages);
    }
  }

  static NoticeMessage message(Side reader, News news) {
    return NoticeMessage.toShop(
        kind(reader, news.late),
        news.shop.id(),
        "coaching.plan.notice." + news.about,
        news.args,
        reader == Side.MERCHANT
            ? PlanRoutes.own(news.plan, news.shop.code())
            : PlanRoutes.plan(news.plan, news.shop.code()),
        news.about + "/" + news.plan + "/" + news.once);
  }

  static Arg name(Wording words) {
    return Arg.text(words.zh(), words.en().isEmpty() ? words.zh() : words.en());
  }
}
