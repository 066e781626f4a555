package com.merchantgrowth.marketing.membership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A member's points, pure: lots that were earned together and expire together. What is used comes
 * from the lot that expires first. Every change is a list of movements; a lot's points are the sum
 * of its movements, and the balance is the sum of all.
 *
 * @param lots with something left, the one that expires first first
 * @param debt points taken back that were spent before, ≥ 0; while there is debt no lot has any
 */
public record PointsAccount(List<Lot> lots, long debt) {
  private static final Comparator<Lot> OLDEST =
      Comparator.comparing(Lot::expires).thenComparingLong(Lot::id);

  public static final PointsAccount EMPTY = new PointsAccount(List.of(), 0);

  /**
   * Points that expire together.
   *
   * @param id unique, not 0
   * @param left ≥ 0
   * @param expires the instant from which they are gone
   */
  public record Lot(long id, long left, Instant expires) {}

  /**
   * One row of the ledger.
   *
   * @param lot 0 = debt
   * @param points more is positive
   */
  public record Movement(long lot, long points) {}

  /** An account after a change, with what moved. */
  public record Outcome(PointsAccount account, List<Movement> movements) {
    /** What the balance changed by. */
    public long points() {
      return movements.stream().mapToLong(Movement::points).sum();
    }
  }

  public PointsAccount {
    lots = lots.stream().filter(lot -> lot.left() > 0).sorted(OLDEST).toList();
    if (debt < 0 || (debt > 0 && !lots.isEmpty())) {
      throw new IllegalArgumentException("debt " + debt + " beside " + lots.size() + " lots");
    }
  }

  /** What the member has; negative = owed. */
  public long balance() {
    return lots.stream().mapToLong(Lot::left).sum() - debt;
  }

  /** Takes away what has expired. */
  public Outcome expire(Instant now) {
    List<Movement> gone = new ArrayList<>();
    List<Lot> kept = new ArrayList<>();
    for (Lot lot : lots) {
      if (now.isBefore(lot.expires())) {
        kept.add(lot);
      } else {
        gone.add(new Movement(lot.id(), -lot.left()));
      }
    }
    return new Outcome(new PointsAccount(kept, debt), gone);
  }

  /** A new lot; what is owed is paid from it first. */
  public Outcome earn(Lot lot) {
    return add(List.of(lot));
  }

  /**
   * Points come back to the lots they were taken from; into one that has expired meanwhile they
   * come back expired.
   *
   * @param parts of lots, with what comes back as {@code left}
   */
  public Outcome giveBack(List<Lot> parts) {
    return add(parts);
  }

  private Outcome add(List<Lot> parts) {
    List<Movement> movements = new ArrayList<>();
    List<Lot> now = new ArrayList<>(lots);
    long owed = debt;
    for (Lot part : parts) {
      if (part.left() <= 0) {
        continue;
      }
      movements.add(new Movement(part.id(), part.left()));
      long settled = Math.min(owed, part.left());
      if (settled > 0) {
        movements.add(new Movement(part.id(), -settled));
        movements.add(new Movement(0, settled));
        owed -= settled;
      }
      Lot known = now.stream().filter(lot -> lot.id() == part.id()).findFirst().orElse(null);
      now.remove(known);
      now.add(
          new Lot(
              part.id(),
              part.left() - settled + (known == null ? 0 : known.left()),
              part.expires()));
    }
    return new Outcome(new PointsAccount(now, owed), movements);
  }

  /**
   * Takes points, the ones that expire first first.
   *
   * @param points ≥ 1
   * @return empty = there are not as many; nothing is taken
   */
  public Optional<Outcome> take(long points) {
    return points < 1 || balance() < points ? Optional.empty() : Optional.of(less(lots, points, 0));
  }

  /**
   * Takes back what an order gave that is refunded: from its own lot first, then as for spending.
   * What has been spent already is owed, down to what the policy lets a balance fall to; the rest
   * is forgiven.
   *
   * @param lot of the order
   * @param points ≥ 0
   * @param lowest the policy's lowest balance, ≤ 0
   */
  public Outcome clawBack(long lot, long points, long lowest) {
    List<Lot> order = new ArrayList<>(lots);
    order.sort(Comparator.<Lot, Boolean>comparing(one -> one.id() != lot).thenComparing(OLDEST));
    long have = Math.max(0, balance());
    long taken = Math.min(points, have);
    long owed = Math.min(points - taken, Math.max(0, Math.min(0, balance()) - lowest));
    return less(order, taken, owed);
  }

  private Outcome less(List<Lot> inTurn, long points, long owed) {
    List<Movement> movements = new ArrayList<>();
    List<Lot> left = new ArrayList<>();
    long open = points;
    for (Lot lot : inTurn) {
      long taken = Math.min(open, lot.left());
      if (taken > 0) {
        movements.add(new Movement(lot.id(), -taken));
        open -= taken;
      }
      left.add(new Lot(lot.id(), lot.left() - taken, lot.expires()));
    }
    if (owed > 0) {
      movements.add(new Movement(0, -owed));
    }
    return new Outcome(new PointsAccount(left, debt + owed), movements);
  }
}
