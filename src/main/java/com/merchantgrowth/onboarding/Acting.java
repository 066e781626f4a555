package com.merchantgrowth.onboarding;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.onboarding.checklist.Confirmation;
import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Who acts, when, and that it is written down. */
@Component
class Acting {
  private final CurrentAccount account;
  private final BusinessCalendar calendar;
  private final AuditTrail audit;

  Acting(CurrentAccount account, BusinessCalendar calendar, AuditTrail audit) {
    this.account = account;
    this.calendar = calendar;
    this.audit = audit;
  }

  String who() {
    return account.require().username();
  }

  /** A confirmation of the signed-in account, now. */
  Confirmation confirmed(String note) {
    return new Confirmation(
        Confirmation.State.CONFIRMED,
        calendar.today(),
        note,
        who(),
        calendar.now().truncatedTo(ChronoUnit.MICROS),
        null,
        null,
        "");
  }

  /** The same confirmation, looked at by the signed-in account. */
  Confirmation decided(Confirmation before, boolean accepted, String answer) {
    return new Confirmation(
        accepted ? Confirmation.State.ACCEPTED : Confirmation.State.SENT_BACK,
        before.day(),
        before.note(),
        before.by(),
        before.at(),
        who(),
        calendar.now().truncatedTo(ChronoUnit.MICROS),
        answer);
  }

  /** A settled shop that joins today. */
  Enrolment joining(long shop) {
    return new Enrolment(shop, true, false, ShopChecklist.fresh(calendar.today()));
  }

  /**
   * @throws DomainException invalid, if it is too long
   */
  String note(String text) {
    String stripped = text.strip();
    if (stripped.length() > OnboardingActs.LONGEST_NOTE) {
      throw DomainException.invalid("onboarding.error.note", OnboardingActs.LONGEST_NOTE);
    }
    return stripped;
  }

  void record(String action, ShopRef shop, Map<String, String> details) {
    audit.record(action, shop.code(), new TreeMap<>(details));
  }

  void recordVersion(int number, String note) {
    audit.record("onboarding.publish", "checklist", Map.of("version", number, "note", note));
  }
}
