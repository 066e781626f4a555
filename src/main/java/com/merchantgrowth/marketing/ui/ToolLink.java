package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.marketing.suggest.Remedy;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.ui.MetricLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/** From a metric of the diagnosis to a new tool that works on it, for those who may make one. */
@org.springframework.stereotype.Component
class ToolLink implements MetricLink {
  private final Shops shops;
  private final MerchantAccess access;

  ToolLink(Shops shops, MerchantAccess access) {
    this.shops = shops;
    this.access = access;
  }

  @Override
  public Optional<Component> of(String metric, String shopCode) {
    return Remedy.of(metric).flatMap(remedy -> link(remedy, shopCode));
  }

  @Override
  public Optional<Component> act(String metric, String shopCode) {
    return of(metric, shopCode);
  }

  private Optional<Component> link(Remedy remedy, String shopCode) {
    return shops
        .find(shopCode)
        .filter(shop -> access.allowed(shop.id(), ShopArea.OPERATE))
        .map(
            shop ->
                MarketingPages.button(
                    MarketingPages.create(shop, remedy.kind(), remedy.metric()),
                    UI.getCurrent()
                        .getTranslation(
                            "marketing.suggest.fromMetric", ToolWords.kind(remedy.kind()))));
  }
}
