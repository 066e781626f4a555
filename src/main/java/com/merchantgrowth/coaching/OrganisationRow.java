package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AccountRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider organisation with its people.
 *
 * @param belts where it is at home
 * @param active whether it takes new shops
 * @param shops how many it coaches today
 */
public record OrganisationRow(
    long id,
    int version,
    String name,
    String contact,
    boolean active,
    List<String> belts,
    long shops,
    List<Coach> coaches) {
  /**
   * @param leads sees all shops of the organisation and decides who looks after which
   * @param capacity how many shops at once; null = as many as come
   * @param shops how many today
   */
  public record Coach(AccountRef account, boolean leads, @Nullable Integer capacity, long shops) {}

  /** How many more shops fit; null = as many as come. */
  public @Nullable Long room() {
    if (coaches.isEmpty()) {
      return 0L;
    }
    long room = 0;
    for (Coach coach : coaches) {
      Integer capacity = coach.capacity();
      if (capacity == null) {
        return null;
      }
      room += Math.max(0, capacity - coach.shops());
    }
    return room;
  }
}
