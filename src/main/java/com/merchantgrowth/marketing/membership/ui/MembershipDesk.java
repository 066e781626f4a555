package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.MemberList;
import com.merchantgrowth.marketing.membership.MemberStatuses;
import com.merchantgrowth.marketing.membership.Memberships;
import com.merchantgrowth.marketing.membership.Outreach;
import com.merchantgrowth.marketing.membership.Samples;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.BusinessCalendar;
import org.springframework.stereotype.Component;

/** What the pages of memberships work with, so that it is handed around as one thing. */
@Component
record MembershipDesk(
    Memberships memberships,
    MemberList members,
    MemberStatuses statuses,
    Outreach outreach,
    Samples samples,
    MarketingTools tools,
    Skus skus,
    MerchantAccess access,
    BusinessCalendar calendar) {
  boolean edits(ShopRef shop) {
    return access.allowed(shop.id(), ShopArea.OPERATE);
  }
}
