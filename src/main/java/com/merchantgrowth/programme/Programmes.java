package com.merchantgrowth.programme;

import com.merchantgrowth.eligibility.Eligibility;
import com.merchantgrowth.eligibility.condition.Evaluator;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.programme.plan.ProgrammeDefinition.Track;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.TaskBoards;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.definition.TaskPeriod;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What programmes mean to one shop, and joining them. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class Programmes {
  private final ProgrammeRows programmes;
  private final MemberRows members;
  private final Desk desk;

  /** The other rooms it asks. */
  @org.springframework.stereotype.Component
  record Desk(
      MerchantAccess access,
      Eligibility eligibility,
      TaskBoards boards,
      CurrentAccount account,
      BusinessCalendar calendar,
      AuditTrail audit) {}

  Programmes(ProgrammeRows programmes, MemberRows members, Desk desk) {
    this.programmes = programmes;
    this.members = members;
    this.desk = desk;
  }

  /**
   * All programmes for a shop, by code.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<ShopProgramme> of(long shopId) {
    desk.access().require(shopId, ShopArea.TASKS);
    return of(shopId, members.ofShop(shopId), true);
  }

  /**
   * The first one the shop joined or may join, for its landing page. A shop that joined none costs
   * no look at its tasks.
   *
   * @throws DomainException as {@link #of(long)}
   */
  @Transactional(readOnly = true)
  public Optional<ShopProgramme> home(long shopId) {
    desk.access().require(shopId, ShopArea.TASKS);
    List<Membership> joined = members.ofShop(shopId);
    return of(shopId, joined, !joined.isEmpty()).stream()
        .filter(ShopProgramme::concerns)
        .findFirst();
  }

  private List<ShopProgramme> of(long shopId, List<Membership> joined, boolean withTasks) {
    List<ProgrammeVersion> all = programmes.inForce();
    if (all.isEmpty()) {
      return List.of();
    }
    ShopFacts facts = desk.eligibility().newest(shopId).orElse(null);
    List<TaskCard> cards = withTasks ? desk.boards().of(shopId).cards() : List.of();
    return all.stream()
        .map(version -> programme(version.programme(), facts, joined, cards))
        .toList();
  }

  private static ShopProgramme programme(
      ProgrammeDefinition programme,
      @Nullable ShopFacts facts,
      List<Membership> joined,
      List<TaskCard> cards) {
    Map<String, List<TaskCard>> tasks = new LinkedHashMap<>();
    programme.tracks().forEach(track -> tasks.put(track.code(), tasks(track, cards)));
    Membership own =
        joined.stream()
            .filter(one -> one.programme().equals(programme.code()))
            .findFirst()
            .orElse(null);
    return new ShopProgramme(
        programme,
        facts == null ? null : facts.day(),
        facts == null ? null : Evaluator.evaluate(programme.eligible(), facts),
        own,
        own == null ? null : firstSale(tasks.getOrDefault(own.track(), List.of())).orElse(null),
        tasks);
  }

  /** The newest round of each. */
  private static List<TaskCard> tasks(Track track, List<TaskCard> cards) {
    return track.tasks().stream()
        .flatMap(
            code ->
                cards.stream()
                    .filter(card -> card.code().equals(code))
                    .reduce((older, newer) -> newer)
                    .stream())
        .toList();
  }

  private static Optional<LocalDate> firstSale(List<TaskCard> tasks) {
    return tasks.stream()
        .filter(
            card ->
                card.definition().period() instanceof TaskPeriod.DaysFrom from
                    && from.anchor() == TaskPeriod.Anchor.FIRST_SALE)
        .map(TaskCard::days)
        .filter(java.util.Objects::nonNull)
        .map(DayRange::start)
        .findFirst();
  }

  /**
   * Joins; the tasks of the track begin with the next daily run. Joining again on the same day
   * changes the track; joining the same track again changes nothing.
   *
   * @throws DomainException not found, if there is no such programme or the caller may not see the
   *     shop; denied, if the caller may not act for it; invalid, if there is no such track or the
   *     shop may not join; conflict, when it joined another track on an earlier day
   */
  @Transactional
  public Membership join(long shopId, String code, String trackCode) {
    ShopRef shop = desk.access().require(shopId, ShopArea.OPERATE);
    ProgrammeDefinition programme =
        programmes
            .inForce(code)
            .orElseThrow(() -> DomainException.notFound("programme.error.unknown", code))
            .programme();
    Track track = programme.track(trackCode);
    Optional<Membership> before = members.find(code, shopId);
    if (before.isPresent()) {
      return again(before.get(), track);
    }
    requireMay(programme, shopId);
    Membership member =
        new Membership(
            code,
            shopId,
            track.code(),
            desk.calendar().today(),
            desk.account().require().username());
    try {
      members.insert(member, desk.calendar().now());
    } catch (DuplicateKeyException twice) {
      throw DomainException.conflict("programme.error.joined");
    }
    desk.audit()
        .record("programme.join", shop.code(), Map.of("programme", code, "track", trackCode));
    return member;
  }

  private void requireMay(ProgrammeDefinition programme, long shopId) {
    if (!programme.open()) {
      throw DomainException.invalid("programme.error.closed");
    }
    Optional<ShopFacts> facts = desk.eligibility().newest(shopId);
    if (facts.isEmpty()
        || Evaluator.evaluate(programme.eligible(), facts.get()).truth() != Truth.PASS) {
      throw DomainException.invalid("programme.error.notEligible");
    }
  }

  private Membership again(Membership before, Track track) {
    if (before.track().equals(track.code())) {
      return before;
    }
    if (!before.joinedOn().equals(desk.calendar().today())
        || !members.change(before.programme(), before.shopId(), track.code(), before.joinedOn())) {
      throw DomainException.conflict("programme.error.joined");
    }
    desk.audit()
        .record(
            "programme.track",
            desk.access().require(before.shopId(), ShopArea.OPERATE).code(),
            Map.of("programme", before.programme(), "track", track.code()));
    return new Membership(
        before.programme(), before.shopId(), track.code(), before.joinedOn(), before.joinedBy());
  }
}
