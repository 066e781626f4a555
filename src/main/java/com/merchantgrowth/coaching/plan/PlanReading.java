package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.playbook.Material;
import com.merchantgrowth.coaching.playbook.Playbook;
import com.merchantgrowth.coaching.playbook.PlaybookSetup;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.coaching.playbook.Target;
import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.onboarding.CompletedSteps;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts plans together for whoever has checked that the reader may see them. */
@Component
class PlanReading {
  private static final int CONTACTS = 50;

  private final PlanRows plans;
  private final ActionRows actions;
  private final TalkRows talk;
  private final PlanValues values;
  private final Names names;
  private final BusinessCalendar calendar;

  /** What other rooms call things. */
  @Component
  record Names(
      Shops shops,
      AccountDirectory accounts,
      MetricDefinitions metrics,
      CompletedSteps steps,
      PlaybookSetup playbooks,
      PlanVeil veil) {}

  PlanReading(
      PlanRows plans,
      ActionRows actions,
      TalkRows talk,
      PlanValues values,
      Names names,
      BusinessCalendar calendar) {
    this.plans = plans;
    this.actions = actions;
    this.talk = talk;
    this.values = values;
    this.names = names;
    this.calendar = calendar;
  }

  /** In the same order; a constant number of statements. */
  List<PlanRow> rows(List<SharedPlan> found) {
    LocalDate today = calendar.today();
    Map<Long, ShopProfile> shops =
        names.shops.profiles(found.stream().map(SharedPlan::shopId).distinct().toList(), today);
    Map<Long, PlanRow.Counts> counts =
        plans.counts(found.stream().map(SharedPlan::id).toList(), today);
    Map<Long, Double> now = values.now(found);
    PlanVeil.Sight sight = names.veil.sight();
    List<PlanRow> rows = new ArrayList<>(found.size());
    for (SharedPlan plan : found) {
      ShopProfile shop = shops.get(plan.shopId());
      if (shop != null) {
        rows.add(
            new PlanRow(
                sight.sees(plan) ? plan : plan.veiled(),
                shop.ref(),
                counts.getOrDefault(plan.id(), PlanRow.Counts.NONE),
                sight.sees(plan) ? Objects.requireNonNull(now.get(plan.id())) : Double.NaN));
      }
    }
    return List.copyOf(rows);
  }

  PlanPage page(SharedPlan plan, ShopRef shop) {
    PlanVeil.Sight sight = names.veil.sight();
    boolean seen = sight.sees(plan);
    List<PlanAction> todo =
        sight.seesActions(plan)
            ? actions.ofPlan(plan.id())
            : actions.ofPlan(plan.id()).stream().map(PlanAction::veiled).toList();
    List<PlanNote> notes = talk.notes(plan.id());
    List<PlanFile> files = talk.files(plan.id());
    List<Contact> contacts = talk.contacts(shop.id(), CONTACTS);
    Objective objective = plan.objective();
    Target target = objective == null ? null : objective.target();
    return new PlanPage(
        seen ? plan : plan.veiled(),
        shop,
        todo,
        notes,
        files,
        contacts,
        seen ? Objects.requireNonNull(values.now(List.of(plan)).get(plan.id())) : Double.NaN,
        values.day(),
        target != null && target.measured() ? names.metrics.find(target.code()).orElse(null) : null,
        target != null && !target.measured() ? names.steps.known().get(target.code()) : null,
        materials(plan),
        people(plan, todo, notes, files, contacts),
        calendar.today());
  }

  private Map<String, Wording> materials(SharedPlan plan) {
    Map<String, Wording> titles = new LinkedHashMap<>();
    for (Material material :
        names.playbooks.version(plan.playbook(), plan.playbookVersion()).stream()
            .map(Playbook::materials)
            .flatMap(List::stream)
            .toList()) {
      titles.put(
          material.code(),
          new Wording(
              material.title(java.util.Locale.CHINESE), material.title(java.util.Locale.ENGLISH)));
    }
    return titles;
  }

  private Map<Long, AccountRef> people(
      SharedPlan plan,
      List<PlanAction> todo,
      List<PlanNote> notes,
      List<PlanFile> files,
      List<Contact> contacts) {
    Set<Long> ids = new HashSet<>();
    if (plan.provider() != null) {
      ids.add(plan.provider());
    }
    todo.stream().map(PlanAction::owner).filter(Objects::nonNull).forEach(ids::add);
    notes.forEach(note -> ids.add(note.account()));
    files.forEach(file -> ids.add(file.account()));
    contacts.forEach(contact -> ids.add(contact.account()));
    Map<Long, AccountRef> known = new HashMap<>(names.accounts.findAll(ids));
    SharedPlan.Closing closing = plan.closing();
    if (closing != null
        && known.values().stream().noneMatch(one -> one.username().equals(closing.by()))) {
      names.accounts.findByUsername(closing.by()).ifPresent(one -> known.put(one.id(), one));
    }
    return known;
  }

  Optional<Material> material(SharedPlan plan, String material) {
    return names
        .playbooks
        .version(plan.playbook(), plan.playbookVersion())
        .flatMap(playbook -> playbook.material(material));
  }

  List<PlanAction> open(long shop, Side side) {
    return actions.open(shop, side);
  }

  List<Contact> contacts(long shop) {
    return talk.contacts(shop, CONTACTS);
  }
}
