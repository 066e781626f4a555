package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.NoticeKind;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.notice.Recipient;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What is told about reports: answers and known problems to shops, digests to coaches. */
@Component
class FeedbackNotices {
  private static final String ANSWERED = "feedback.answered";
  private static final String KNOWN = "feedback.known";
  private static final String DIGEST = "feedback.digest";
  private static final String REPORTED = "feedback.reported";

  private final NoticeSending sending;
  private final BusinessCalendar calendar;

  FeedbackNotices(NoticeSending sending, BusinessCalendar calendar) {
    this.sending = sending;
    this.calendar = calendar;
  }

  @Configuration(proxyBeanMethods = false)
  static class Kinds {
    @Bean
    NoticeKind feedbackAnswered() {
      return NoticeKind.of(
          ANSWERED, NoticeKind.Tone.INFO, 320, true, Roles.MERCHANT, Roles.SERVICE_PROVIDER);
    }

    @Bean
    NoticeKind feedbackKnown() {
      return NoticeKind.of(KNOWN, NoticeKind.Tone.WARN, 321, false, Roles.MERCHANT);
    }

    @Bean
    NoticeKind feedbackDigest() {
      return NoticeKind.of(DIGEST, NoticeKind.Tone.INFO, 322, false, Roles.SERVICE_PROVIDER);
    }

    @Bean
    NoticeKind feedbackReported() {
      return NoticeKind.of(REPORTED, NoticeKind.Tone.INFO, 323, false, Roles.ADMIN);
    }
  }

  BusinessCalendar calendar() {
    return calendar;
  }

  /** To administrators, once a day and topic. */
  void reported(RuleTopic topic) {
    sending.send(
        new NoticeMessage(
            REPORTED,
            new Recipient.Role(Roles.ADMIN),
            "coaching.feedback.notice.reported." + topic.code(),
            List.of(),
            FeedbackRoutes.DESK + "?state=new&topic=" + topic.code(),
            topic.code() + "/" + calendar.today(),
            null));
  }

  void answered(RuleReport report, ShopRef shop) {
    sending.send(
        NoticeMessage.toShop(
            ANSWERED,
            shop.id(),
            "coaching.feedback.notice.answered",
            List.of(Arg.text(about(report.happened()))),
            FeedbackRoutes.SHOP + "?shop=" + shop.code(),
            report.id() + "/" + calendar.now().toEpochMilli()));
  }

  /** A sentence's worth of what was reported. */
  private static String about(String happened) {
    int most = 40;
    return happened.codePointCount(0, happened.length()) <= most
        ? happened
        : happened.substring(0, happened.offsetByCodePoints(0, most)) + "…";
  }

  /**
   * @param shops ids and codes
   */
  void known(KnownProblem problem, Map<Long, String> shops) {
    Arg title = Arg.text(problem.title().zh(), problem.title().in(Locale.ENGLISH));
    sending.send(
        shops.entrySet().stream()
            .map(
                shop ->
                    NoticeMessage.toShop(
                        KNOWN,
                        shop.getKey(),
                        "coaching.feedback.notice.known",
                        List.of(title),
                        FeedbackRoutes.SHOP + "?shop=" + shop.getValue(),
                        Long.toString(problem.id())))
            .toList());
  }

  NoticeMessage digest(long coach, String belt, LocalDate day, int news) {
    return new NoticeMessage(
        DIGEST,
        new Recipient.Account(coach),
        "coaching.feedback.notice.digest",
        List.of(Arg.text(belt), Arg.day(day), Arg.count(news)),
        FeedbackRoutes.DIGEST + "?day=" + day,
        belt + "/" + day,
        null);
  }

  void send(List<NoticeMessage> messages) {
    if (!messages.isEmpty()) {
      sending.send(messages);
    }
  }
}
