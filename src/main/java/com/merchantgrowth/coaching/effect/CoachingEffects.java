package com.merchantgrowth.coaching.effect;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.coaching.CoachDirectory;
import com.merchantgrowth.coaching.plan.PlanResults;
import com.merchantgrowth.coaching.playbook.Target;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.effect.EffectInput;
import com.merchantgrowth.metric.effect.EffectSides;
import com.merchantgrowth.metric.run.EffectEstimates;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What coaching did: the formula of each plan's metric over the 28 days before and the 28 days
 * after it began, coached shops against shops of the same category and tier that nobody coached,
 * with an interval from resampling. Administrators see all providers; a provider its own plans.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'SERVICE_PROVIDER')")
public class CoachingEffects {
  /** Plans of so many days count; older ones were of another season. */
  private static final int LOOK_BACK_DAYS = 365;

  private final PlanResults plans;
  private final CoachDirectory coaches;
  private final CurrentAccount current;
  private final Numbers numbers;
  private final Cache<String, Found> known = Caffeine.newBuilder().maximumSize(4).build();

  /** Where the numbers come from. */
  @Component("coachingEffectNumbers")
  record Numbers(MetricDefinitions metrics, MetricResults results, EffectEstimates estimates) {}

  /** All that was compared, before anybody asks for a part of it. */
  private record Found(Map<String, MetricDefinition> metrics, Map<String, EffectSides> sides) {}

  CoachingEffects(
      PlanResults plans, CoachDirectory coaches, CurrentAccount current, Numbers numbers) {
    this.plans = plans;
    this.coaches = coaches;
    this.current = current;
    this.numbers = numbers;
  }

  /**
   * @param day the newest day with numbers
   * @param names of the effects' keys, in Chinese and English where a key has both
   */
  public record Report(LocalDate day, List<CoachingEffect> effects, Map<String, String> names) {}

  /**
   * Takes a scan of the facts for every twelve days on which a plan began; kept until the next run
   * or plan.
   *
   * @return empty before the first run
   */
  @Transactional(readOnly = true)
  public Optional<Report> by(EffectGroup group) {
    return numbers.results().latest(SubjectKind.SHOP).map(run -> report(group, run));
  }

  private Report report(EffectGroup group, PublishedRun run) {
    LocalDate day = run.day();
    List<PlanResults.Outcome> outcomes = plans.started(day.minusDays(LOOK_BACK_DAYS), day);
    Map<Long, CoachDirectory.Coach> people = coaches.all();
    Map<Long, Set<String>> contacts = plans.contacts(day.minusDays(LOOK_BACK_DAYS), day);
    List<Coached> all = new ArrayList<>();
    for (PlanResults.Outcome plan : outcomes) {
      Target target = plan.target();
      if (target != null && target.measured() && plan.provider() != null) {
        all.add(
            coached(
                plan,
                target,
                people.get(plan.provider()),
                contacts.getOrDefault(plan.planId(), Set.of())));
      }
    }
    String key = run.id() + "/" + all.size() + "/" + all.hashCode();
    // whoever asks meanwhile waits for the same answer
    Found found = known.get(key, _ -> compare(all, outcomes, day));
    List<Coached> mine = visible(all);
    return new Report(
        day,
        Grouping.by(group, mine, found.metrics(), found.sides(), day.minusDays(EffectInput.WINDOW)),
        names(people));
  }

  private static Coached coached(
      PlanResults.Outcome plan,
      Target target,
      CoachDirectory.@Nullable Coach coach,
      Set<String> contacts) {
    Map<EffectGroup, Set<String>> keys = new HashMap<>();
    keys.put(EffectGroup.PLAYBOOK, Set.of(plan.playbook()));
    keys.put(EffectGroup.COACH, Set.of("a" + plan.provider()));
    keys.put(EffectGroup.CONTACT, contacts);
    keys.put(
        EffectGroup.PROVIDER, coach == null ? Set.of() : Set.of("o" + coach.organisation().id()));
    return new Coached(plan.shopId(), plan.startsOn(), target.code(), Map.copyOf(keys));
  }

  private Found compare(List<Coached> all, List<PlanResults.Outcome> outcomes, LocalDate day) {
    Set<String> codes = all.stream().map(Coached::metric).collect(Collectors.toSet());
    List<MetricDefinition> metrics =
        numbers.metrics().current(SubjectKind.SHOP).stream()
            .filter(one -> codes.contains(one.code()))
            .filter(one -> one.aggregate().readsFacts())
            .toList();
    TreeMap<LocalDate, Set<Long>> began = new TreeMap<>();
    all.stream()
        .filter(one -> !one.began().isAfter(day.minusDays(EffectInput.WINDOW)))
        .forEach(one -> began.computeIfAbsent(one.began(), _ -> new HashSet<>()).add(one.shop()));
    Set<Long> involved = new HashSet<>(coaches.coachedSince(day.minusDays(LOOK_BACK_DAYS)));
    outcomes.forEach(plan -> involved.add(plan.shopId()));
    List<EffectSides> sides = numbers.estimates().sides(began, involved, metrics);
    Map<String, EffectSides> byMetric = new LinkedHashMap<>();
    for (int m = 0; m < metrics.size(); m++) {
      byMetric.put(metrics.get(m).code(), sides.get(m));
    }
    return new Found(
        metrics.stream().collect(Collectors.toMap(MetricDefinition::code, Function.identity())),
        byMetric);
  }

  private List<Coached> visible(List<Coached> all) {
    AccountRef account = current.require();
    if (account.isAdmin()) {
      return all;
    }
    String own =
        coaches.organisation(account.id()).map(organisation -> "o" + organisation.id()).orElse("");
    return all.stream()
        .filter(plan -> plan.keys().getOrDefault(EffectGroup.PROVIDER, Set.of()).contains(own))
        .toList();
  }

  private static Map<String, String> names(Map<Long, CoachDirectory.Coach> people) {
    Map<String, String> names = new HashMap<>();
    people.forEach(
        (id, coach) -> {
          names.put("a" + id, coach.account().displayName());
          names.put("o" + coach.organisation().id(), coach.organisation().name());
        });
    return names;
  }
}
