package com.merchantgrowth.coaching;

import com.merchantgrowth.diagnosis.ShopScore;
import com.merchantgrowth.diagnosis.ShopScores;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.BusinessCalendar;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shops the signed-in service provider is bound to today, and where they stand. */
@Service
@PreAuthorize("hasRole('SERVICE_PROVIDER')")
public class Portfolio {
  private final ProviderBindingRepository bindings;
  private final Shops shops;
  private final ShopScores scores;
  private final CurrentAccount currentAccount;
  private final BusinessCalendar calendar;

  Portfolio(
      ProviderBindingRepository bindings,
      Shops shops,
      ShopScores scores,
      CurrentAccount currentAccount,
      BusinessCalendar calendar) {
    this.bindings = bindings;
    this.shops = shops;
    this.scores = scores;
    this.currentAccount = currentAccount;
    this.calendar = calendar;
  }

  /**
   * All of them, the lowest overall score first, those without one last. The number of statements
   * does not depend on the number of shops.
   */
  @Transactional(readOnly = true)
  public List<PortfolioShop> list() {
    Set<Long> ids = bindings.shops(currentAccount.require().id(), calendar.today());
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, ShopScore> byShop = scores.of(ids, null);
    return shops.profiles(ids, calendar.today()).values().stream()
        .map(shop -> row(shop, byShop.get(shop.id())))
        .sorted(
            Comparator.comparingDouble(PortfolioShop::overall)
                .thenComparing(row -> row.shop().code()))
        .toList();
  }

  private static PortfolioShop row(ShopProfile shop, @Nullable ShopScore score) {
    if (score == null) {
      return new PortfolioShop(shop, Double.NaN, null, Double.NaN, Double.NaN);
    }
    Dimension weakest = score.weakest();
    return new PortfolioShop(
        shop,
        score.scores().overall(),
        weakest,
        weakest == null ? Double.NaN : score.scores().dimensions()[weakest.ordinal()],
        score.change7());
  }
}
