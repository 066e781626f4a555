package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.merchant.AttributeMode;
import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.merchant.ShopSettings;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.merchant.ShopStages;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.metric.run.AggregateSource;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.metric.run.DailyStep;
import com.merchantgrowth.metric.run.PersonalWindows;
import com.merchantgrowth.metric.run.RunPublished;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds out which stage each shop has reached, where the portal works stages out. What a run finds
 * is written in the transaction that publishes it and counts from the day after. Stages only ever
 * rise, so a day that is run again, in any order, ends the same.
 *
 * @see "src/docs/decisions/2026-11-27-stages-and-signals.md"
 */
@Component
class StageStep implements DailyStep, AggregateSource {
  static final String ORDERS = "stage paid orders";
  static final String GMV = "stage gmv 30d";

  /** How far back orders are counted where nobody knows when a shop opened. */
  private static final int UNKNOWN_OPENING = 366;

  private final SignalStep rules;
  private final ShopStages stages;
  private final ShopSettings settings;
  private final OverrideRows overrides;
  private final AuditTrail audit;
  private final Map<Long, Map<Long, ShopStage>> pending = new ConcurrentHashMap<>();

  StageStep(
      SignalStep rules,
      ShopStages stages,
      ShopSettings settings,
      OverrideRows overrides,
      AuditTrail audit) {
    this.rules = rules;
    this.stages = stages;
    this.settings = settings;
    this.overrides = overrides;
    this.audit = audit;
  }

  @Override
  public String name() {
    return "stage";
  }

  @Override
  public Set<String> after() {
    return Set.of("values");
  }

  private boolean computes(SubjectKind kind) {
    return kind == SubjectKind.SHOP && settings.stageMode() == AttributeMode.COMPUTED;
  }

  /** Orders since the opening are asked for those only that have not left the first stage. */
  @Override
  public List<AggregateRequest> requests(SubjectKind kind, LocalDate day) {
    if (!computes(kind)) {
      return List.of();
    }
    Aggregate sum = Aggregate.of(Aggregate.Kind.SUM);
    LocalDate first = opened(day).values().stream().min(LocalDate::compareTo).orElse(day);
    return List.of(
        new AggregateRequest(
            GMV, sum, MeasureSum.parse("gmv"), null, Scale.ONE, MetricWindow.lastDays(30)),
        new AggregateRequest(
            ORDERS,
            sum,
            MeasureSum.parse("paid_orders"),
            null,
            Scale.ONE,
            new MetricWindow.Personal(ORDERS, DayRange.closed(first, day))));
  }

  @Override
  public List<PersonalWindows> windows(SubjectKind kind, LocalDate day) {
    if (!computes(kind)) {
      return List.of();
    }
    Map<Long, LocalDate> opened = opened(day);
    long[] first = opened.values().stream().mapToLong(LocalDate::toEpochDay).toArray();
    long[] last = new long[first.length];
    java.util.Arrays.fill(last, day.toEpochDay());
    return List.of(
        new PersonalWindows(
            ORDERS, opened.keySet().stream().mapToLong(Long::longValue).toArray(), first, last));
  }

  private Map<Long, LocalDate> opened(LocalDate day) {
    Map<Long, LocalDate> opened = new TreeMap<>();
    stages
        .entering(day)
        .forEach(
            (shop, on) -> {
              LocalDate first = on.orElse(day.minusDays(UNKNOWN_OPENING - 1L));
              if (!first.isAfter(day)) {
                opened.put(shop, first);
              }
            });
    return opened;
  }

  @Override
  public void run(DailyRunContext run) {
    discard(run.runId());
    if (!computes(run.kind())) {
      return;
    }
    StageThresholds thresholds = rules.of(run).stages();
    ShopColumns shops = run.shops();
    double[] orders = run.aggregate(ORDERS);
    double[] gmv = run.aggregate(GMV);
    Map<Long, ShopStage> moves = new HashMap<>();
    for (int row = 0; row < shops.size(); row++) {
      ShopStage present = ShopStage.find(shops.stages()[row]).orElse(null);
      ShopStage found = thresholds.stage(present, orders[row], gmv[row]);
      if (found != null && found != present) {
        moves.put(shops.ids()[row], found);
      }
    }
    pending.put(run.runId(), moves);
    run.progress().accept(shops.size());
  }

  @EventListener
  void on(RunPublished published) {
    Optional<Map<Long, ShopStage>> found = Optional.ofNullable(pending.remove(published.runId()));
    if (found.isEmpty() || found.get().isEmpty() || !stages.lock()) {
      return;
    }
    Map<Long, ShopStage> moves = new HashMap<>(found.get());
    overrides.all().forEach(one -> moves.remove(one.shopId()));
    int moved = stages.raise(moves, published.day().plusDays(1));
    if (moved > 0) {
      List<String> counts = new ArrayList<>();
      for (ShopStage stage : ShopStage.values()) {
        counts.add(stage.code() + " " + moves.values().stream().filter(s -> s == stage).count());
      }
      audit.record(
          "coaching.stages",
          published.day().toString(),
          Map.of("run", published.runId(), "moved", moved, "to", String.join(", ", counts)));
    }
  }

  @Override
  public void discard(long runId) {
    pending.remove(runId);
  }
}
