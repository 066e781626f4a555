package com.merchantgrowth.metric.peer;

import com.merchantgrowth.metric.peer.PeerGroup.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which group each row is compared with: the first of (category × tier), (category), (all) that has
 * enough active members, else the widest. A row is compared with the <em>whole</em> of its group,
 * also with members whose own group is narrower. Rows that are not active belong to a group and are
 * nobody's peers. Without a tier a row starts at its category, without a category at all.
 *
 * @param groups every group that is somebody's group or somebody's narrowest; the position is the
 *     group's number. The same rows in any order give the same groups with the same numbers.
 * @param groupOf per row, the number of the group it is compared with
 * @param narrowestOf per row, the number of the narrowest group it belongs to
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
public record Cohorts(List<PeerGroup> groups, int[] groupOf, int[] narrowestOf) {
  /** How many active members make a group large enough, unless configured otherwise. */
  public static final int LEAST_ACTIVE = 20;

  private static final Comparator<PeerGroup> ORDER =
      Comparator.comparing(PeerGroup::level)
          .reversed()
          .thenComparing(group -> text(group.category()))
          .thenComparing(group -> text(group.tier()));

  /**
   * @param categories one per row; empty or null = has none
   * @param tiers one per row; empty or null = has none
   * @param active one per row
   * @param leastActive see {@link #LEAST_ACTIVE}
   */
  public static Cohorts of(
      @Nullable String[] categories, @Nullable String[] tiers, boolean[] active, int leastActive) {
    int rows = active.length;
    Map<Key, Integer> numbers = new LinkedHashMap<>();
    List<Key> keys = new ArrayList<>();
    List<int[]> sizes = new ArrayList<>();
    int[] narrowest = new int[rows];
    Map<String, Map<String, Integer>> known = new HashMap<>();
    for (int row = 0; row < rows; row++) {
      String category = text(categories[row]);
      String tier = category.isEmpty() ? "" : text(tiers[row]);
      int number =
          known
              .computeIfAbsent(category, _ -> new HashMap<>())
              .computeIfAbsent(tier, _ -> number(Key.of(category, tier), numbers, keys, sizes));
      narrowest[row] = number;
      if (active[row]) {
        sizes.get(number)[0]++;
      }
    }
    List<Key> narrow = List.copyOf(keys);
    int[] counted = sizes.stream().mapToInt(size -> size[0]).toArray();
    for (int i = 0; i < narrow.size(); i++) {
      for (Key wider = narrow.get(i).wider(); wider != null; wider = wider.wider()) {
        sizes.get(number(wider, numbers, keys, sizes))[0] += counted[i];
      }
    }
    return chosen(narrowest, numbers, keys, sizes, leastActive);
  }

  private static Cohorts chosen(
      int[] narrowest,
      Map<Key, Integer> numbers,
      List<Key> keys,
      List<int[]> sizes,
      int leastActive) {
    int[] chosen = new int[keys.size()];
    boolean[] used = new boolean[keys.size()];
    for (int row : narrowest) {
      used[row] = true;
    }
    for (int i = 0; i < chosen.length; i++) {
      Key key = keys.get(i);
      for (Key wider = key.wider(); wider != null && size(key, numbers, sizes) < leastActive; ) {
        key = wider;
        wider = key.wider();
      }
      chosen[i] = numberOf(key, numbers);
    }
    for (int i = 0; i < narrowest.length; i++) {
      used[chosen[narrowest[i]]] = true;
    }
    List<PeerGroup> groups = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      if (used[i]) {
        Key key = keys.get(i);
        groups.add(new PeerGroup(i, key.level, key.category, key.tier, sizes.get(i)[0]));
      }
    }
    groups.sort(ORDER);
    int[] renumbered = new int[chosen.length];
    for (int i = 0; i < groups.size(); i++) {
      PeerGroup group = groups.get(i);
      renumbered[group.number()] = i;
      groups.set(i, new PeerGroup(i, group.level(), group.category(), group.tier(), group.size()));
    }
    int[] groupOf = Arrays.stream(narrowest).map(n -> renumbered[chosen[n]]).toArray();
    int[] narrowestOf = Arrays.stream(narrowest).map(n -> renumbered[n]).toArray();
    return new Cohorts(List.copyOf(groups), groupOf, narrowestOf);
  }

  /** Per group whether anybody is compared with it. */
  public boolean[] compared() {
    boolean[] compared = new boolean[groups.size()];
    for (int group : groupOf) {
      compared[group] = true;
    }
    return compared;
  }

  /** Per group the numbers of the narrowest groups whose rows are its members. */
  public int[][] parts() {
    int[][] parts = new int[groups.size()][];
    for (PeerGroup group : groups) {
      parts[group.number()] =
          groups.stream().filter(group::holds).mapToInt(PeerGroup::number).toArray();
    }
    return parts;
  }

  private static int number(Key key, Map<Key, Integer> numbers, List<Key> keys, List<int[]> sizes) {
    return numbers.computeIfAbsent(
        key,
        fresh -> {
          keys.add(fresh);
          sizes.add(new int[1]);
          return keys.size() - 1;
        });
  }

  private static int size(Key key, Map<Key, Integer> numbers, List<int[]> sizes) {
    return sizes.get(numberOf(key, numbers))[0];
  }

  private static int numberOf(Key key, Map<Key, Integer> numbers) {
    return java.util.Objects.requireNonNull(numbers.get(key));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private record Key(Level level, @Nullable String category, @Nullable String tier) {
    static Key of(String category, String tier) {
      if (category.isEmpty()) {
        return new Key(Level.ALL, null, null);
      }
      return tier.isEmpty()
          ? new Key(Level.CATEGORY, category, null)
          : new Key(Level.CATEGORY_TIER, category, tier);
    }

    @Nullable Key wider() {
      return switch (level) {
        case CATEGORY_TIER -> new Key(Level.CATEGORY, category, null);
        case CATEGORY -> new Key(Level.ALL, null, null);
        case ALL -> null;
      };
    }
  }
}
