package com.merchantgrowth.reward;

import com.merchantgrowth.identity.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what sources say they issued with what the ledger says. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class RewardReconciliations {
  private final GrantReading reading;
  private final List<RewardReconciliation> contributed;

  RewardReconciliations(GrantReading reading, ObjectProvider<RewardReconciliation> contributed) {
    this.reading = reading;
    this.contributed = contributed.orderedStream().toList();
  }

  /** How the two sides of a {@link Line} compare. */
  public enum Outcome {
    EQUAL,
    /** The ledger has less than the source says. */
    MISSING,
    /** The ledger has more than the source says. */
    SURPLUS,
    /** One has more of one kind, the other of another. */
    DIFFERENT,
    /** The source keeps no records of its own, e.g. what is issued by hand. */
    LEDGER_ONLY
  }

  /**
   * One side: what was issued first, not counting what was issued again.
   *
   * @param amountByKind sums by code of the kind, in its unit; no zeros
   */
  public record Side(long count, Map<String, Long> amountByKind) {
    private static final Side NOTHING = new Side(0, Map.of());
  }

  /**
   * One source on both sides.
   *
   * @param said null for a source that keeps no records of its own
   */
  public record Line(String type, String key, @Nullable Side said, Side ledger, Outcome outcome) {}

  /** By type and key. */
  @Transactional(readOnly = true)
  public List<Line> lines() {
    Map<String, Map<String, Side>> ledger = ledger();
    Map<String, Map<String, RewardReconciliation.Line>> said = new TreeMap<>();
    for (RewardReconciliation source : contributed) {
      Map<String, RewardReconciliation.Line> lines =
          said.computeIfAbsent(source.type(), type -> new TreeMap<>());
      source.issued().forEach(line -> lines.put(line.key(), line));
    }
    TreeSet<String> types = new TreeSet<>(ledger.keySet());
    types.addAll(said.keySet());
    List<Line> lines = new ArrayList<>();
    for (String type : types) {
      Map<String, Side> own = ledger.getOrDefault(type, Map.of());
      Map<String, RewardReconciliation.Line> theirs = said.get(type);
      TreeSet<String> keys = new TreeSet<>(own.keySet());
      if (theirs != null) {
        keys.addAll(theirs.keySet());
      }
      keys.forEach(key -> lines.add(line(type, key, theirs, own.getOrDefault(key, Side.NOTHING))));
    }
    return List.copyOf(lines);
  }

  private static Line line(
      String type,
      String key,
      @Nullable Map<String, RewardReconciliation.Line> theirs,
      Side ledger) {
    if (theirs == null) {
      return new Line(type, key, null, ledger, Outcome.LEDGER_ONLY);
    }
    RewardReconciliation.Line line = theirs.get(key);
    Side said = line == null ? Side.NOTHING : side(line);
    return new Line(type, key, said, ledger, compare(said, ledger));
  }

  private static Side side(RewardReconciliation.Line line) {
    Map<String, Long> amounts = new TreeMap<>(line.amountByKind());
    amounts.values().removeIf(amount -> amount == 0);
    return new Side(line.count(), amounts);
  }

  static Outcome compare(Side said, Side ledger) {
    boolean less = ledger.count() < said.count();
    boolean more = ledger.count() > said.count();
    TreeSet<String> kinds = new TreeSet<>(said.amountByKind().keySet());
    kinds.addAll(ledger.amountByKind().keySet());
    for (String kind : kinds) {
      long difference =
          ledger.amountByKind().getOrDefault(kind, 0L) - said.amountByKind().getOrDefault(kind, 0L);
      less |= difference < 0;
      more |= difference > 0;
    }
    if (less && more) {
      return Outcome.DIFFERENT;
    }
    return less ? Outcome.MISSING : more ? Outcome.SURPLUS : Outcome.EQUAL;
  }

  private Map<String, Map<String, Side>> ledger() {
    Map<String, Map<String, Side>> ledger = new TreeMap<>();
    for (GrantReading.Issued issued : reading.issuedBySource()) {
      ledger
          .computeIfAbsent(issued.type(), type -> new TreeMap<>())
          .merge(
              issued.key(),
              new Side(issued.count(), Map.of(issued.kind(), issued.amount())),
              RewardReconciliations::plus);
    }
    return ledger;
  }

  private static Side plus(Side one, Side other) {
    Map<String, Long> amounts = new TreeMap<>(one.amountByKind());
    other.amountByKind().forEach((kind, amount) -> amounts.merge(kind, amount, Long::sum));
    return new Side(one.count() + other.count(), amounts);
  }
}
