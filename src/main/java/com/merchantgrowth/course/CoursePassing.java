package com.merchantgrowth.course;

import com.merchantgrowth.course.LearningStore.Learned;
import com.merchantgrowth.reward.RewardAmount;
import com.merchantgrowth.reward.RewardLedger;
import com.merchantgrowth.reward.RewardOrder;
import com.merchantgrowth.reward.RewardSource;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What happens when somebody passes: the person has passed, and if nobody of the shop had before,
 * so has the shop, with a certificate badge in its ledger. The caller holds the course's lock, so
 * two at once pass one after the other and the badge is issued once.
 */
@Component
class CoursePassing {
  /** The kind of reward a certificate is. */
  static final String BADGE = "badge";

  /** What the ledger calls courses. */
  static final String SOURCE = "course";

  private final LearningStore learning;
  private final PassStore passes;
  private final RewardLedger ledger;
  private final BusinessCalendar calendar;

  CoursePassing(
      LearningStore learning, PassStore passes, RewardLedger ledger, BusinessCalendar calendar) {
    this.learning = learning;
    this.passes = passes;
    this.ledger = ledger;
    this.calendar = calendar;
  }

  /** True when it is the shop's first pass. */
  boolean pass(Learned learned, String code, int version, Instant at) {
    learning.passed(learned.id(), at);
    if (passes.exists(learned.courseId(), learned.shopId())) {
      return false;
    }
    long grant =
        ledger.issue(
            new RewardOrder(
                learned.shopId(),
                new RewardAmount(BADGE, 1),
                new RewardSource(SOURCE, code, version, 0, 0),
                "pass",
                null,
                ""));
    passes.insert(
        learned.courseId(),
        learned.shopId(),
        learned.accountId(),
        version,
        calendar.dayOf(at),
        at,
        grant);
    return true;
  }
}
