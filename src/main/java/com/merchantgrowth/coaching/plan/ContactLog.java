package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits and calls, written down by whoever coaches; the shop's people read them. */
@Service
@PreAuthorize("isAuthenticated()")
public class ContactLog {
  /** The longest outcome, in characters. */
  public static final int LONGEST = 1_000;

  /** How far back a contact may be written down, in days. */
  public static final int MOST_BACK = 60;

  private static final int MOST_MINUTES = 24 * 60;
  private static final int MOST_AHEAD = 366;
  private static final int LONGEST_KEY = 80;

  private final TalkRows talk;
  private final PlanRows plans;
  private final MerchantAccess access;
  private final PlanActor acting;
  private final BusinessCalendar calendar;

  ContactLog(
      TalkRows talk,
      PlanRows plans,
      MerchantAccess access,
      PlanActor acting,
      BusinessCalendar calendar) {
    this.talk = talk;
    this.plans = plans;
    this.access = access;
    this.acting = acting;
    this.calendar = calendar;
  }

  /**
   * What is written down.
   *
   * @param planId the plan it was about; null = the shop in general
   * @param minutes 0 = not said
   * @param nextOn when to talk again, after today; null = not agreed
   * @param once chosen by the caller: of two entries with the same key the first is kept
   */
  public record Entry(
      @Nullable Long planId,
      Contact.Kind kind,
      LocalDate day,
      int minutes,
      String outcome,
      @Nullable LocalDate nextOn,
      String once) {}

  /**
   * @return false, if it was written down before under the same key
   * @throws DomainException not found, if the caller may not see the shop or it has no such plan;
   *     invalid, for a day to come or more than 60 days ago, no outcome or one that is too long;
   *     forbidden, for the shop's own people
   */
  @Transactional
  public boolean log(long shopId, Entry entry) {
    access.require(shopId, ShopArea.COACH);
    check(shopId, entry);
    AccountRef account = acting.account();
    if (PlanActor.side(account) == Side.MERCHANT) {
      throw DomainException.forbidden("coaching.plan.error.contactSide");
    }
    if (talk.contact(account.id(), entry.once).isPresent()) {
      return false;
    }
    try {
      talk.insert(
          new Contact(
              0,
              shopId,
              entry.planId,
              account.id(),
              entry.kind,
              entry.day,
              entry.minutes,
              entry.outcome.strip(),
              entry.nextOn,
              calendar.now().truncatedTo(ChronoUnit.MICROS)),
          entry.once);
    } catch (DuplicateKeyException meanwhile) {
      throw DomainException.conflict("coaching.plan.error.changed");
    }
    return true;
  }

  private void check(long shopId, Entry entry) {
    LocalDate today = calendar.today();
    if (entry.planId != null
        && plans.find(entry.planId).filter(plan -> plan.shopId() == shopId).isEmpty()) {
      throw DomainException.notFound("coaching.plan.error.unknown");
    }
    if (entry.day.isAfter(today) || entry.day.isBefore(today.minusDays(MOST_BACK))) {
      throw DomainException.invalid("coaching.plan.error.contactDay", MOST_BACK);
    }
    if (entry.minutes < 0 || entry.minutes > MOST_MINUTES) {
      throw DomainException.invalid("coaching.plan.error.minutes", MOST_MINUTES);
    }
    if (entry.outcome.isBlank()) {
      throw DomainException.invalid("coaching.plan.error.outcome");
    }
    if (entry.outcome.strip().length() > LONGEST) {
      throw DomainException.invalid("coaching.plan.error.long", LONGEST);
    }
    if (entry.nextOn != null
        && (!entry.nextOn.isAfter(entry.day) || entry.nextOn.isAfter(today.plusDays(MOST_AHEAD)))) {
      throw DomainException.invalid("coaching.plan.error.nextDay");
    }
    if (entry.once.isBlank() || entry.once.length() > LONGEST_KEY) {
      throw DomainException.invalid("coaching.plan.error.batch");
    }
  }
}
