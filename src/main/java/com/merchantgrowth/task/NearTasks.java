package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.Readings;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.SubjectNumbers;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that shops have almost completed, for those who look after many of them. It asks nobody who
 * they are: whoever calls has checked which shops the person at the screen looks after.
 */
@Service
public class NearTasks {
  /** The share of its goal from which on a task is almost completed. */
  public static final double NEAR = 0.8;

  private final BoardRows rows;
  private final BusinessCalendar calendar;

  NearTasks(BoardRows rows, BusinessCalendar calendar) {
    this.rows = rows;
    this.calendar = calendar;
  }

  /**
   * The tasks in progress with at least {@link #NEAR} of their goal, nearest first, as the newest
   * run left them; shops without one are missing. The number of statements does not depend on the
   * shops, of which there are at most 1,000.
   */
  @Transactional(readOnly = true)
  public Map<Long, List<TaskCard>> of(Collection<Long> shops) {
    Map<Long, List<TaskCard>> near = new HashMap<>();
    rows.stored(shops)
        .forEach(
            (shop, stored) -> {
              SubjectNumbers numbers = stored.numbers().stored();
              List<TaskCard> found =
                  numbers == null
                      ? List.of()
                      : near(new CardBuilder(new Counted(numbers), stored, calendar.today()));
              if (!found.isEmpty()) {
                near.put(shop, found);
              }
            });
    return near;
  }

  private static List<TaskCard> near(CardBuilder cards) {
    return TaskBoard.nearest(cards.cards())
        .filter(card -> card.progress() != null && card.progress().share() >= NEAR)
        .toList();
  }

  /** Numbers only: what is on record is there or not, and never almost. */
  private record Counted(SubjectNumbers numbers) implements ShopFacts {
    @Override
    public LocalDate day() {
      return numbers.run().day();
    }

    @Override
    public Reading reading(Term term) {
      return Readings.stored(numbers, term);
    }

    @Override
    public String attribute(ShopAttribute attribute) {
      return "";
    }

    @Override
    public @Nullable LocalDate openedOn() {
      return null;
    }

    @Override
    public List<Span> spans(String flag) {
      return List.of();
    }
  }
}
