package com.merchantgrowth.task.progress;

import com.merchantgrowth.shared.DayRange;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All standings of one shop in one binary value, {@value #BYTES} bytes each: a marketplace of
 * 100,000 shops and 50 tasks has five million of them, and they change rarely. Ordered by task,
 * then round.
 *
 * @see "src/docs/decisions/2026-11-26-task-standings.md"
 */
public final class Standings {
  static final int BYTES = 33;

  private static final int NONE = Integer.MIN_VALUE;
  private static final int MET = 1;
  private static final int SETTLED = 2;
  private static final Comparator<Standing> ORDER =
      Comparator.comparingInt(Standing::task).thenComparingInt(Standing::occurrence);

  private final ByteBuffer bytes;

  private Standings(ByteBuffer bytes) {
    this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
  }

  public static Standings none() {
    return new Standings(ByteBuffer.allocate(0));
  }

  /** What {@link #packed()} gave. */
  public static Standings of(byte[] packed) {
    if (packed.length % BYTES != 0) {
      throw new IllegalArgumentException(packed.length + " bytes are no standings");
    }
    return new Standings(ByteBuffer.wrap(packed));
  }

  public static Standings of(Collection<Standing> standings) {
    List<Standing> ordered = standings.stream().sorted(ORDER).toList();
    Standings packed = new Standings(ByteBuffer.allocate(ordered.size() * BYTES));
    for (int i = 0; i < ordered.size(); i++) {
      packed.put(i * BYTES, ordered.get(i));
    }
    return packed;
  }

  public byte[] packed() {
    return bytes.array();
  }

  public int size() {
    return bytes.capacity() / BYTES;
  }

  /** The standing of a round; empty when the shop never entered it. */
  public Optional<Standing> find(int task, int occurrence) {
    int at = at(task, occurrence);
    return at < 0 ? Optional.empty() : Optional.of(get(at));
  }

  /** Whether the round is there and {@link Standing#closed()}, without making an object. */
  boolean closed(int at) {
    return bytes.get(at + 24) != 0;
  }

  /** The place of a round's standing; negative = none. */
  int at(int task, int occurrence) {
    for (int at = 0; at < bytes.capacity(); at += BYTES) {
      int known = bytes.getInt(at);
      if (known == task && bytes.getInt(at + 8) == occurrence) {
        return at;
      }
      if (known > task) {
        return -1;
      }
    }
    return -1;
  }

  public List<Standing> all() {
    List<Standing> all = new ArrayList<>(size());
    for (int at = 0; at < bytes.capacity(); at += BYTES) {
      all.add(get(at));
    }
    return all;
  }

  /** These, with the changed ones in place of those of the same rounds. */
  public Standings with(Collection<Standing> changed, Predicate<Standing> keep) {
    TreeMap<Long, Standing> all = new TreeMap<>();
    all().stream().filter(keep).forEach(one -> all.put(key(one), one));
    changed.forEach(one -> all.put(key(one), one));
    return of(all.values());
  }

  private static long key(Standing one) {
    return ((long) one.task() << 32) | one.occurrence();
  }

  Standing get(int at) {
    int first = bytes.getInt(at + 12);
    int flags = bytes.get(at + 24);
    int reached = bytes.getInt(at + 29);
    return new Standing(
        bytes.getInt(at),
        bytes.getInt(at + 4),
        bytes.getInt(at + 8),
        first == NONE ? null : DayRange.closed(day(first), day(bytes.getInt(at + 16))),
        day(bytes.getInt(at + 20)),
        (flags & MET) != 0,
        bytes.getInt(at + 25),
        reached == NONE ? null : day(reached),
        (flags & SETTLED) != 0);
  }

  private void put(int at, Standing one) {
    DayRange days = one.days();
    bytes.putInt(at, one.task());
    bytes.putInt(at + 4, one.version());
    bytes.putInt(at + 8, one.occurrence());
    bytes.putInt(at + 12, days == null ? NONE : number(days.start()));
    bytes.putInt(at + 16, days == null ? NONE : number(days.last()));
    bytes.putInt(at + 20, number(one.entered()));
    bytes.put(at + 24, (byte) ((one.metAtStart() ? MET : 0) | (one.settled() ? SETTLED : 0)));
    bytes.putInt(at + 25, one.level());
    bytes.putInt(at + 29, number(one.reachedOn()));
  }

  private static int number(@Nullable LocalDate day) {
    return day == null ? NONE : Math.toIntExact(day.toEpochDay());
  }

  private static LocalDate day(int number) {
    return LocalDate.ofEpochDay(number);
  }
}
