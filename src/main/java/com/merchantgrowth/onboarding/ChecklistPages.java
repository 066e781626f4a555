package com.merchantgrowth.onboarding;

import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Evaluator;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.onboarding.checklist.Advance;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistDiff;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Evidence;
import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 新手四部曲 of one shop, for its own people, its service providers and administrators. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class ChecklistPages {
  /** So long after a version is published its changes are mentioned. */
  private static final int NEWS_DAYS = 14;

  private final MerchantAccess access;
  private final ShopMoves moves;
  private final HelpRows help;
  private final ChecklistRows checklists;
  private final BusinessCalendar calendar;

  ChecklistPages(
      MerchantAccess access,
      ShopMoves moves,
      HelpRows help,
      ChecklistRows checklists,
      BusinessCalendar calendar) {
    this.access = access;
    this.moves = moves;
    this.help = help;
    this.checklists = checklists;
    this.calendar = calendar;
  }

  /**
   * The shop as of now, in a fixed number of statements.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public ChecklistPage of(long shopId) {
    ShopRef shop = access.require(shopId, ShopArea.CHECKLIST);
    ChecklistVersion version = checklists.inForce();
    ShopMoves.Live live = moves.live(version.definition(), shopId);
    LocalDate today = calendar.today();
    Advance.Moved moved =
        Advance.advance(version.definition(), live.enrolment().list(), live.findings(), today);
    Set<String> pending = new HashSet<>();
    for (ChecklistStep step : moved.completed()) {
      pending.add(step.code());
    }
    ShopFacts facts = live.findings().facts();
    ChecklistDiff change = change(version, live.enrolment().list(), today);
    return new ChecklistPage(
        shop,
        version.definition(),
        live.enrolled(),
        live.enrolment().hidden(),
        live.findings().coached(),
        moved.after(),
        pending,
        today,
        live.asOf(),
        facts == null ? Map.of() : evaluations(version.definition(), facts),
        live.findings().confirmations(),
        help.open(shopId),
        change,
        change == null ? null : calendar.dayOf(version.savedAt()));
  }

  /**
   * What the home page shows: nothing for settled shops, when all steps are completed, and when the
   * shop's people have put it away.
   */
  @Transactional(readOnly = true)
  public Optional<ChecklistPage> home(long shopId) {
    access.require(shopId, ShopArea.CHECKLIST);
    if (!moves.onHome(checklists.inForce().definition(), shopId)) {
      return Optional.empty();
    }
    return Optional.of(of(shopId)).filter(page -> !page.finished());
  }

  private static Map<String, Evaluation> evaluations(
      ChecklistDefinition definition, ShopFacts facts) {
    Map<String, Evaluation> found = new HashMap<>();
    for (CheckItem item : definition.items()) {
      if (item.evidence() instanceof Evidence.Data data) {
        found.put(item.code(), Evaluator.evaluate(data.condition(), facts));
      }
    }
    return found;
  }

  private @Nullable ChecklistDiff change(
      ChecklistVersion version, ShopChecklist list, LocalDate today) {
    LocalDate day = calendar.dayOf(version.savedAt());
    if (version.number() < 2
        || day.isBefore(today.minusDays(NEWS_DAYS))
        || list.clockFrom().isAfter(day)
        || list.items().isEmpty()) {
      return null;
    }
    return checklists
        .find(version.number() - 1)
        .map(before -> ChecklistDiff.between(before.definition(), version.definition()))
        .filter(diff -> !diff.none())
        .orElse(null);
  }
}
