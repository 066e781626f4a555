package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.coaching.feedback.ReportStore.DigestCount;
import com.merchantgrowth.coaching.touched.BoundCoaches;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.merchant.ShopSnapshots;
import com.merchantgrowth.metric.run.RunPublished;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The daily digest of each belt. It is told with the daily run of its day: one message to each
 * coach of the belt, only when there is something new, once however often the day is run.
 */
@Service
public class BeltDigests {
  /** Of days longer ago, when they are run for the first time, nothing is news. */
  private static final int NEWS_DAYS = 7;

  private final ReportRows rows;
  private final ShopSnapshots shops;
  private final BoundCoaches coaches;
  private final MyShops mine;
  private final CurrentAccount current;
  private final FeedbackNotices notices;

  BeltDigests(
      ReportRows rows,
      ShopSnapshots shops,
      BoundCoaches coaches,
      MyShops mine,
      CurrentAccount current,
      FeedbackNotices notices) {
    this.rows = rows;
    this.shops = shops;
    this.coaches = coaches;
    this.mine = mine;
    this.current = current;
    this.notices = notices;
  }

  /**
   * The day's digests with something new, by belt: of the belts of a service provider's shops, or
   * of all for administrators.
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAnyRole('" + Roles.ADMIN + "', '" + Roles.SERVICE_PROVIDER + "')")
  public List<BeltDigest> of(LocalDate day) {
    Set<String> belts = current.require().isServiceProvider() ? belts(mine.ids()) : null;
    return digests(day).values().stream()
        .filter(digest -> belts == null || belts.contains(digest.belt()))
        .toList();
  }

  /** In the publishing transaction: two statements when there is nothing to tell. */
  @EventListener
  void on(RunPublished published) {
    LocalDate today = notices.calendar().today();
    if (published.kind() != SubjectKind.SHOP
        || published.day().isBefore(today.minusDays(NEWS_DAYS))) {
      return;
    }
    SortedMap<String, BeltDigest> digests = digests(published.day());
    if (digests.isEmpty()) {
      return;
    }
    ShopColumns columns = shops.asOf(today);
    List<NoticeMessage> messages = new ArrayList<>();
    coaches
        .shopsByAccount()
        .forEach(
            (coach, bound) -> {
              for (String belt : belts(bound, columns)) {
                BeltDigest digest = digests.get(belt);
                if (digest != null) {
                  messages.add(notices.digest(coach, belt, digest.day(), digest.news()));
                }
              }
            });
    notices.send(messages);
  }

  private SortedMap<String, BeltDigest> digests(LocalDate day) {
    SortedMap<String, List<BeltDigest.Line>> lines = new TreeMap<>();
    for (DigestCount count : rows.reports().counts(day)) {
      lines
          .computeIfAbsent(count.belt(), _ -> new ArrayList<>())
          .add(new BeltDigest.Line(count.topic(), count.reported(), count.answered()));
    }
    SortedMap<String, List<KnownProblem>> problems = problems(day);
    Set<String> belts = new TreeSet<>(lines.keySet());
    belts.addAll(problems.keySet());
    SortedMap<String, BeltDigest> digests = new TreeMap<>();
    belts.forEach(
        belt ->
            digests.put(
                belt,
                new BeltDigest(
                    belt,
                    day,
                    List.copyOf(lines.getOrDefault(belt, List.of())),
                    List.copyOf(problems.getOrDefault(belt, List.of())))));
    return digests;
  }

  /** A known problem belongs to the belts of its reports. */
  private SortedMap<String, List<KnownProblem>> problems(LocalDate day) {
    List<KnownProblem> changed = rows.problems().changedOn(day);
    Map<Long, Set<String>> belts =
        rows.problems().belts(changed.stream().map(KnownProblem::id).toList());
    SortedMap<String, List<KnownProblem>> byBelt = new TreeMap<>();
    for (KnownProblem problem : changed) {
      for (String belt : belts.getOrDefault(problem.id(), Set.of())) {
        if (!belt.isEmpty()) {
          byBelt.computeIfAbsent(belt, _ -> new ArrayList<>()).add(problem);
        }
      }
    }
    return byBelt;
  }

  private Set<String> belts(Set<Long> bound) {
    return belts(bound, shops.asOf(notices.calendar().today()));
  }

  private static Set<String> belts(Set<Long> bound, ShopColumns columns) {
    Set<String> belts = new TreeSet<>();
    for (long shop : bound) {
      int row = columns.row(shop);
      if (row >= 0 && !columns.belts()[row].isEmpty()) {
        belts.add(columns.belts()[row]);
      }
    }
    return belts;
  }
}
