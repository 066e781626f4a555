package com.merchantgrowth.coaching.effect.web;

import com.merchantgrowth.coaching.effect.CoachingEffect;
import com.merchantgrowth.coaching.effect.CoachingEffects;
import com.merchantgrowth.coaching.effect.EffectGroup;
import com.merchantgrowth.metric.effect.Effect;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/coaching/effects")
@Tag(name = "coaching")
@PreAuthorize("hasAnyRole('ADMIN', 'SERVICE_PROVIDER')")
class EffectController {
  private final CoachingEffects effects;

  EffectController(CoachingEffects effects) {
    this.effects = effects;
  }

  /**
   * In the metric's own unit; below 20 pairs difference, low and high are null.
   *
   * @param shops shops on the other side that could be partners
   */
  record Body(
      String key,
      String name,
      String metric,
      String unit,
      int plans,
      int waiting,
      int pairs,
      int shops,
      @Nullable Double difference,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double before,
      @Nullable Double after,
      @Nullable Double othersBefore,
      @Nullable Double othersAfter) {
    static Body of(CoachingEffect one, String name) {
      Effect effect = one.answer().effect().orElse(null);
      return new Body(
          one.key(),
          name,
          one.metric().code(),
          one.metric().unit(),
          one.plans(),
          one.waiting(),
          one.answer().pairs(),
          one.answer().candidates(),
          effect == null ? null : effect.mean(),
          effect == null ? null : effect.low(),
          effect == null ? null : effect.high(),
          effect == null ? null : effect.before(),
          effect == null ? null : effect.after(),
          effect == null ? null : effect.partnersBefore(),
          effect == null ? null : effect.partnersAfter());
    }
  }

  /**
   * @param day null before the first run
   */
  record Report(@Nullable LocalDate day, List<Body> effects) {}

  @GetMapping
  @Operation(
      summary = "What coaching did",
      description =
          "By playbook, contact, coach or provider: each plan's metric over the 28 days before and"
              + " after it began, against shops alike that nobody coached, with a 95 % interval from"
              + " resampling (seeded). A provider reads its own plans. Sorted by the number of plans.")
  Report by(@RequestParam(defaultValue = "playbook") String by) {
    return effects
        .by(EffectGroup.of(by))
        .map(
            report ->
                new Report(
                    report.day(),
                    report.effects().stream()
                        .map(one -> Body.of(one, report.names().getOrDefault(one.key(), one.key())))
                        .toList()))
        .orElse(new Report(null, List.of()));
  }
}
