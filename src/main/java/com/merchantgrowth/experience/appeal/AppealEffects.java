package com.merchantgrowth.experience.appeal;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.ShopExperience;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leaving an event out would make of the newest score, by the engine of the daily run. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class AppealEffects {
  private final ShopExperience scores;
  private final ForgivenRows rows;
  private final BusinessCalendar calendar;

  AppealEffects(ShopExperience scores, ForgivenRows rows, BusinessCalendar calendar) {
    this.scores = scores;
    this.rows = rows;
    this.calendar = calendar;
  }

  /**
   * @param day of the score
   */
  public record Effect(LocalDate day, Score before, Score after) {}

  /**
   * @param day of the event
   * @param amounts by measure
   * @return empty before the first run
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public Optional<Effect> of(long shopId, LocalDate day, Map<String, Double> amounts) {
    return scores.open(shopId, null).map(box -> effect(box, shopId, day, amounts));
  }

  private Effect effect(ScoreBox box, long shopId, LocalDate day, Map<String, Double> amounts) {
    ScoreSheet sheet = box.sheet();
    List<ForgivenEvent> events = new ArrayList<>(rows.ofShop(shopId));
    events.add(
        new ForgivenEvent(
            0,
            shopId,
            day,
            ForgivenReason.OTHER,
            "",
            amounts,
            null,
            null,
            "",
            calendar.now(),
            null,
            null));
    Map<String, Double> counted = new HashMap<>();
    for (String code : sheet.card().items()) {
      Optional<MetricDefinition> metric = sheet.metric(code);
      metric.ifPresent(
          definition ->
              Forgiving.of(definition, sheet.real(code), sheet.ownSample(code), sheet.day(), events)
                  .ifPresent(left -> counted.put(code, left.value())));
    }
    return new Effect(sheet.day(), sheet.score(), box.whatIf(counted));
  }
}
