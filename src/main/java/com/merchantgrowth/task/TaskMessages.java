package com.merchantgrowth.task;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.NoticeKind;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What tasks tell a shop's people. */
@Component
class TaskMessages {
  private static final String COMPLETED = "task.completed";
  private static final String TO_CLAIM = "task.claimable";
  private static final String ENDING = "task.ending";

  private final NoticeSending notices;

  TaskMessages(NoticeSending notices) {
    this.notices = notices;
  }

  @Configuration(proxyBeanMethods = false)
  static class Kinds {
    @Bean
    NoticeKind taskToClaim() {
      return NoticeKind.of(TO_CLAIM, NoticeKind.Tone.GOOD, 200, true, Roles.MERCHANT);
    }

    @Bean
    NoticeKind taskCompleted() {
      return NoticeKind.of(COMPLETED, NoticeKind.Tone.GOOD, 210, false, Roles.MERCHANT);
    }

    @Bean
    NoticeKind taskEnding() {
      return NoticeKind.of(ENDING, NoticeKind.Tone.WARN, 220, false, Roles.MERCHANT);
    }
  }

  /** A level was reached: the reward is there, waits for a click, or waits for budget. */
  void earned(TaskVersion task, List<AwardGiving.Candidate> line, List<AwardStore.Fresh> awards) {
    List<NoticeMessage> messages = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      AwardGiving.Candidate one = line.get(i);
      AwardStore.Fresh award = awards.get(i);
      boolean waits = award.state() == AwardRow.State.TO_CLAIM;
      Arg name = name(one.round().definition().name());
      messages.add(
          NoticeMessage.toShop(
              waits ? TO_CLAIM : COMPLETED,
              one.shop(),
              switch (award.state()) {
                case TO_CLAIM -> "task.notice.toClaim";
                case WAITING -> "task.notice.waiting";
                default -> "task.notice.completed";
              },
              waits && award.until() != null
                  ? List.of(name, Arg.day(award.until()))
                  : List.of(name),
              TaskRoutes.detail(task.code(), one.shopCode()),
              task.code() + "/" + award.occurrence() + "/" + award.level()));
    }
    if (!messages.isEmpty()) {
      notices.send(messages);
    }
  }

  /** Rounds that end soon and are more than half done. */
  void ending(List<TaskMovement.Ending> endings, Map<Long, String> codeOf) {
    if (endings.isEmpty()) {
      return;
    }
    notices.send(
        endings.stream()
            .map(
                one ->
                    NoticeMessage.toShop(
                        ENDING,
                        one.shop(),
                        "task.notice.ending",
                        List.of(name(one.round().definition().name()), Arg.day(one.last())),
                        TaskRoutes.BOARD + "?shop=" + codeOf.getOrDefault(one.shop(), ""),
                        one.round().task() + "/" + one.round().occurrence()))
            .toList());
  }

  private static Arg name(Wording words) {
    return Arg.text(words.zh(), words.en().isEmpty() ? words.zh() : words.en());
  }
}
