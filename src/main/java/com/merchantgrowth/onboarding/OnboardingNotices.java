package com.merchantgrowth.onboarding;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.NoticeKind;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.notice.Recipient;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What newcomers, their service providers and the belts' queues are told. */
@Component
class OnboardingNotices {
  private static final String COMPLETED = "onboarding.completed";
  private static final String REOPENED = "onboarding.reopened";
  private static final String SENT_BACK = "onboarding.returned";
  private static final String ANSWERED = "onboarding.answered";
  private static final String CONFIRMED = "onboarding.confirmed";
  private static final String HELP = "onboarding.help";
  private static final String QUEUE = "onboarding.queue";

  /** Of days longer ago, when they are run for the first time, nothing is news. */
  private static final int NEWS_DAYS = 7;

  private final NoticeSending sending;
  private final BusinessCalendar calendar;

  OnboardingNotices(NoticeSending sending, BusinessCalendar calendar) {
    this.sending = sending;
    this.calendar = calendar;
  }

  @Configuration(proxyBeanMethods = false)
  static class Kinds {
    @Bean
    NoticeKind onboardingCompleted() {
      return NoticeKind.of(COMPLETED, NoticeKind.Tone.GOOD, 240, true, Roles.MERCHANT);
    }

    @Bean
    NoticeKind onboardingReopened() {
      return NoticeKind.of(
              REOPENED, NoticeKind.Tone.WARN, 241, false, Roles.MERCHANT, Roles.SERVICE_PROVIDER)
          .about(ShopArea.CHECKLIST);
    }

    @Bean
    NoticeKind onboardingSentBack() {
      return NoticeKind.of(SENT_BACK, NoticeKind.Tone.WARN, 242, true, Roles.MERCHANT);
    }

    @Bean
    NoticeKind onboardingAnswered() {
      return NoticeKind.of(ANSWERED, NoticeKind.Tone.INFO, 243, true, Roles.MERCHANT);
    }

    @Bean
    NoticeKind onboardingConfirmed() {
      return NoticeKind.of(CONFIRMED, NoticeKind.Tone.INFO, 244, false, Roles.SERVICE_PROVIDER)
          .about(ShopArea.CHECKLIST);
    }

    @Bean
    NoticeKind onboardingHelp() {
      return NoticeKind.of(HELP, NoticeKind.Tone.WARN, 245, true, Roles.SERVICE_PROVIDER)
          .about(ShopArea.CHECKLIST);
    }

    @Bean
    NoticeKind onboardingQueue() {
      return NoticeKind.of(QUEUE, NoticeKind.Tone.INFO, 246, false, Roles.ADMIN);
    }
  }

  /** Steps completed and items that opened again. */
  void moved(List<Move> moves, LocalDate day) {
    if (day.isBefore(calendar.today().minusDays(NEWS_DAYS))) {
      return;
    }
    List<NoticeMessage> messages = new ArrayList<>();
    for (Move move : moves) {
      for (ChecklistStep step : move.moved().completed()) {
        messages.add(
            NoticeMessage.toShop(
                COMPLETED,
                move.shop(),
                step.rewards().isEmpty()
                    ? "onboarding.notice.completed"
                    : "onboarding.notice.rewarded",
                List.of(name(step.name())),
                OnboardingRoutes.checklist(move.code(), step.code()),
                step.code()));
      }
      for (CheckItem item : move.moved().reopened()) {
        messages.add(
            NoticeMessage.toShop(
                REOPENED,
                move.shop(),
                "onboarding.notice.reopened",
                List.of(name(item.name())),
                OnboardingRoutes.checklist(move.code()),
                item.code() + "/" + day));
      }
    }
    send(messages);
  }

  /** Something waits to be looked at by the shop's service provider. */
  void confirmed(ShopRef shop, CheckItem item, String once) {
    send(
        List.of(
            NoticeMessage.toShop(
                CONFIRMED,
                shop.id(),
                "onboarding.notice.confirmed",
                List.of(Arg.text(shop.name()), name(item.name())),
                OnboardingRoutes.checklist(shop.code()),
                item.code() + "/" + once)));
  }

  void sentBack(ShopRef shop, CheckItem item, String why, String once) {
    send(
        List.of(
            NoticeMessage.toShop(
                SENT_BACK,
                shop.id(),
                "onboarding.notice.sentBack",
                List.of(name(item.name()), Arg.text(why)),
                OnboardingRoutes.checklist(shop.code()),
                item.code() + "/" + once)));
  }

  /** Somebody asked: to the shop's service provider, or to the queue of those without one. */
  void asked(ShopRef shop, CheckItem item, boolean coached, String once) {
    send(List.of(help(shop.id(), shop.name(), shop.code(), item, coached, once)));
  }

  NoticeMessage help(
      long shop, String name, String code, CheckItem item, boolean coached, String once) {
    List<Arg> args = List.of(Arg.text(name), name(item.name()));
    String happened = shop + "/" + item.code() + "/" + once;
    return coached
        ? NoticeMessage.toShop(
            HELP, shop, "onboarding.notice.help", args, OnboardingRoutes.HELP, happened)
        : new NoticeMessage(
            QUEUE,
            new Recipient.Role(Roles.ADMIN),
            "onboarding.notice.help",
            args,
            OnboardingRoutes.HELP + "?queue=belt",
            happened,
            null);
  }

  void answered(ShopRef shop, CheckItem item, String answer, long request) {
    send(
        List.of(
            NoticeMessage.toShop(
                ANSWERED,
                shop.id(),
                answer.isEmpty() ? "onboarding.notice.resolved" : "onboarding.notice.answered",
                answer.isEmpty()
                    ? List.of(name(item.name()))
                    : List.of(name(item.name()), Arg.text(answer)),
                OnboardingRoutes.checklist(shop.code()),
                Long.toString(request))));
  }

  void send(List<NoticeMessage> messages) {
    if (!messages.isEmpty()) {
      sending.send(messages);
    }
  }

  private static Arg name(Wording words) {
    return Arg.text(words.zh(), words.en());
  }
}
