package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gives coupons in one go: everybody is looked at before anything is taken. */
@Component
class Granting {
  private final ClaimRows claims;
  private final BuyerStanding standing;
  private final Scarce scarce;
  private final BusinessCalendar calendar;

  Granting(ClaimRows claims, BuyerStanding standing, Scarce scarce, BusinessCalendar calendar) {
    this.claims = claims;
    this.standing = standing;
    this.scarce = scarce;
    this.calendar = calendar;
  }

  int give(Tool tool, ToolType type, List<String> buyers) {
    Instant now = calendar.now();
    LiveTools.requireRunning(tool, now);
    Map<String, Integer> had = claims.counts(tool.id(), buyers);
    Set<String> ordered =
        type.asked(tool.plan()).contains(ToolAudience.NEWCOMER)
            ? standing.ordered(tool.shopId(), buyers)
            : Set.of();
    List<DomainException> problems = new ArrayList<>();
    int most = type.claimsPerBuyer(tool.plan());
    for (String buyer : buyers) {
      int has = had.getOrDefault(buyer, 0);
      if (ordered.contains(buyer)) {
        problems.add(DomainException.conflict("marketing.error.notNew", buyer).at(buyer));
      } else if (has >= most) {
        problems.add(DomainException.conflict("marketing.error.hasAll", buyer, has).at(buyer));
      }
    }
    BuyerKeys.refuse(problems);
    Period validity = type.validity(tool.plan(), now, calendar.zone());
    claims.insert(
        new ClaimRows.Fresh(tool, "grant", validity, now),
        buyers.stream()
            .map(buyer -> new ClaimRows.To(buyer, had.getOrDefault(buyer, 0) + 1, ""))
            .toList());
    if (type.claims(tool.plan()).isPresent()
        && !scarce.take(tool.id(), Scarce.CLAIMS, 0, buyers.size())) {
      throw DomainException.conflict("marketing.error.tooFewLeft", tool.name(), buyers.size());
    }
    return buyers.size();
  }
}
