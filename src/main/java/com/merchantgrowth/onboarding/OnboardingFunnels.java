package com.merchantgrowth.onboarding;

import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopSnapshots;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import com.merchantgrowth.onboarding.checklist.StepState;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Newcomers as a whole: for administrators all of them, for service providers those bound to them.
 * Every answer takes the same few statements, however many shops there are.
 */
@Service
@PreAuthorize("hasAnyRole('SERVICE_PROVIDER', 'ADMIN')")
public class OnboardingFunnels {
  private static final int IDS_A_STATEMENT = 2_000;

  private final EnrolmentRows enrolments;
  private final ChecklistRows checklists;
  private final ShopSnapshots snapshots;
  private final Shops shops;
  private final HelpQueue.Visible visible;
  private final BusinessCalendar calendar;

  OnboardingFunnels(
      EnrolmentRows enrolments,
      ChecklistRows checklists,
      ShopSnapshots snapshots,
      Shops shops,
      HelpQueue.Visible visible,
      BusinessCalendar calendar) {
    this.enrolments = enrolments;
    this.checklists = checklists;
    this.snapshots = snapshots;
    this.shops = shops;
    this.visible = visible;
    this.calendar = calendar;
  }

  /**
   * @param belts and categories newcomers have, sorted
   */
  public record Choices(List<String> belts, List<String> categories) {}

  /** Belts and categories of the newcomers the caller may see. */
  @Transactional(readOnly = true)
  public Choices choices() {
    Set<String> belts = new TreeSet<>();
    Set<String> categories = new TreeSet<>();
    each(
        FunnelFilter.ALL,
        (row, _) -> {
          belts.add(row.belt);
          categories.add(row.category);
        });
    belts.remove("");
    categories.remove("");
    return new Choices(List.copyOf(belts), List.copyOf(categories));
  }

  /** Counts step by step and item by item; of the filter belt and category count. */
  @Transactional(readOnly = true)
  public Funnel of(FunnelFilter filter) {
    FunnelCount count = new FunnelCount(checklists.inForce().definition(), calendar.today());
    each(filter, (_, list) -> count.add(list));
    return count.funnel();
  }

  /**
   * Some of the shops.
   *
   * @param total how many there are in all
   */
  public record Page(List<FunnelShop> shops, int total) {}

  /**
   * The shops, those that have waited longest first.
   *
   * @param offset from 0
   * @param limit at most how many
   */
  @Transactional(readOnly = true)
  public Page shops(FunnelFilter filter, int offset, int limit) {
    List<FunnelShop> all = all(filter);
    return new Page(
        all.subList(Math.min(offset, all.size()), Math.min(all.size(), offset + limit)),
        all.size());
  }

  /** All of them, for an export. */
  @Transactional(readOnly = true)
  public List<FunnelShop> all(FunnelFilter filter) {
    ChecklistDefinition definition = checklists.inForce().definition();
    LocalDate today = calendar.today();
    List<FunnelShop> found = new ArrayList<>();
    each(
        filter,
        (row, list) -> {
          if (stands(definition, list, filter, today)) {
            found.add(shop(definition, row, list, today));
          }
        });
    Map<Long, String> names = names(found);
    String text = filter.text().strip().toLowerCase(Locale.ROOT);
    return found.stream()
        .map(one -> named(one, names.getOrDefault(one.id(), one.code())))
        .filter(
            one ->
                text.isEmpty()
                    || one.name().toLowerCase(Locale.ROOT).contains(text)
                    || one.code().toLowerCase(Locale.ROOT).startsWith(text))
        .sorted(
            Comparator.comparing((FunnelShop one) -> one.list().clockFrom())
                .thenComparing(FunnelShop::code))
        .toList();
  }

  private record Row(long id, String code, String belt, String category) {}

  /** Every newcomer the caller may see, narrowed down by belt and category; two statements. */
  private void each(FunnelFilter filter, BiConsumer<Row, ShopChecklist> each) {
    Set<Long> only = visible.only();
    ShopColumns columns = snapshots.asOf(calendar.today());
    enrolments.all(
        one -> {
          int at = columns.row(one.shop());
          if (at < 0 || (only != null && !only.contains(one.shop()))) {
            return;
          }
          Row row =
              new Row(
                  one.shop(), columns.codes()[at], columns.belts()[at], columns.categories()[at]);
          if ((filter.belt().isEmpty() || filter.belt().equals(row.belt))
              && (filter.category().isEmpty() || filter.category().equals(row.category))) {
            each.accept(row, one.list());
          }
        });
  }

  private static boolean stands(
      ChecklistDefinition definition, ShopChecklist list, FunnelFilter filter, LocalDate today) {
    if (filter.item().isEmpty()) {
      return switch (filter.state()) {
        case ANY -> true;
        case DONE -> list.finished(definition);
        case OPEN -> !list.finished(definition);
        case STUCK -> !stuck(definition, list, today).isEmpty();
      };
    }
    CheckItem item = OnboardingActs.require(definition, filter.item());
    ChecklistStep step = definition.stepOf(item);
    return switch (filter.state()) {
      case ANY -> true;
      case DONE -> list.done(item);
      case OPEN -> !list.done(item) && list.state(step) != StepState.BLOCKED;
      case STUCK -> list.stuck(definition, step, item, today);
    };
  }

  private static List<CheckItem> stuck(
      ChecklistDefinition definition, ShopChecklist list, LocalDate today) {
    return definition.steps().stream()
        .flatMap(
            step -> step.items().stream().filter(item -> list.stuck(definition, step, item, today)))
        .toList();
  }

  private static FunnelShop shop(
      ChecklistDefinition definition, Row row, ShopChecklist list, LocalDate today) {
    return new FunnelShop(
        row.id,
        row.code,
        row.code,
        row.belt,
        row.category,
        list,
        list.current(definition).map(ChecklistStep::code).orElse(""),
        list.next(definition).orElse(null),
        definition.items().stream().filter(list::done).count(),
        stuck(definition, list, today));
  }

  private static FunnelShop named(FunnelShop shop, String name) {
    return new FunnelShop(
        shop.id(),
        shop.code(),
        name,
        shop.belt(),
        shop.category(),
        shop.list(),
        shop.step(),
        shop.next(),
        shop.done(),
        shop.stuck());
  }

  private Map<Long, String> names(List<FunnelShop> found) {
    Map<Long, String> names = new HashMap<>();
    List<Long> ids = found.stream().map(FunnelShop::id).toList();
    for (int from = 0; from < ids.size(); from += IDS_A_STATEMENT) {
      Map<Long, ShopProfile> part =
          shops.profiles(
              ids.subList(from, Math.min(ids.size(), from + IDS_A_STATEMENT)), calendar.today());
      part.forEach((id, profile) -> names.put(id, profile.name()));
    }
    return names;
  }
}
