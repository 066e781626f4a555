package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.marketing.bulk.ToolBulk;
import com.merchantgrowth.marketing.check.GateSettings;
import com.merchantgrowth.marketing.check.PriceTrials;
import com.merchantgrowth.marketing.effect.ToolEffects;
import com.merchantgrowth.marketing.publish.ToolPublishing;
import com.merchantgrowth.marketing.runtime.BuyerLists;
import com.merchantgrowth.marketing.suggest.ToolSuggestions;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.ToolOwner;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.marketing.ui.form.ToolScreens;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.SlowWork;
import org.springframework.stereotype.Component;

/** What the pages of marketing tools work with, so that it is handed around as one thing. */
@Component
public record MarketingDesk(
    MarketingTools tools,
    ToolEffects effects,
    ToolSuggestions suggestions,
    ToolPublishing publishing,
    ToolTypes types,
    PriceTrials trials,
    GateSettings gate,
    BuyerLists buyers,
    ToolBulk bulk,
    ToolScreens screens,
    ToolOwner owner,
    SlowWork work,
    BusinessCalendar calendar) {
  /** Whether the one who looks may make and change tools, and may see costs. */
  public boolean edits(ShopRef shop) {
    return owner.allowed(shop.id(), ShopArea.OPERATE);
  }

  /** Whether the one who looks may agree to prices below a promise. */
  public boolean approves(ShopRef shop) {
    return owner.approves(shop.id());
  }
}
