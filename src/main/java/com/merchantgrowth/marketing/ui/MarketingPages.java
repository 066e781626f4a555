package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.tool.ToolOwner;
import com.merchantgrowth.merchant.ShopRef;
import com.vaadin.flow.component.html.Anchor;

/** Where the pages of marketing tools are. */
public final class MarketingPages {
  public static final String LIST = "marketing";
  public static final String TOOL = LIST + "/:tool";
  public static final String EFFECT = TOOL + "/effect";
  public static final String CLAIMS = TOOL + "/claims";
  public static final String ORDERS = TOOL + "/orders";
  public static final String SIMULATOR = LIST + "/simulator";
  public static final String CALENDAR = LIST + "/calendar";
  public static final String POLICY = LIST + "/policy";
  public static final String MEMBERSHIP = LIST + "/membership";
  public static final String MEMBERS = LIST + "/members";
  public static final String PLATFORM = "admin/platform-coupons";
  public static final String PLATFORM_TOOL = PLATFORM + "/:tool";
  public static final String NEW = "new";
  public static final String KIND = "kind";
  public static final String FOR = "for";

  private MarketingPages() {}

  public static String list(ShopRef shop) {
    return ofPlatform(shop) ? PLATFORM : of(LIST, shop);
  }

  /** The list's route, for navigation on the server. */
  public static String home(ShopRef shop) {
    return ofPlatform(shop) ? PLATFORM : LIST;
  }

  public static String tool(ShopRef shop, long id) {
    return ofPlatform(shop) ? PLATFORM + "/" + id : of(LIST + "/" + id, shop);
  }

  /** One of {@link #EFFECT}, {@link #CLAIMS}, {@link #ORDERS} of a tool. */
  public static String of(String page, ShopRef shop, long id) {
    return of(page.replace(":tool", Long.toString(id)), shop);
  }

  public static String create(ShopRef shop, String kind) {
    return ofPlatform(shop)
        ? PLATFORM + "/" + NEW
        : of(LIST + "/" + NEW, shop) + "&" + KIND + "=" + kind;
  }

  /** Stands where a shop would. */
  public static ShopRef platform(String name) {
    return new ShopRef(Rule.PLATFORM, ToolOwner.PLATFORM, name);
  }

  /** Whether this stands for the marketplace itself, which has coupons over all shops. */
  public static boolean ofPlatform(ShopRef shop) {
    return shop.id() == Rule.PLATFORM;
  }

  public static String of(String page, ShopRef shop) {
    return page + "?shop=" + shop.code();
  }

  /** A new one for a gap of the diagnosis, filled in for it. */
  public static String create(ShopRef shop, String kind, String metric) {
    return create(shop, kind) + "&" + FOR + "=" + metric;
  }

  /** A link that looks like a button. */
  public static Anchor button(String href, String text) {
    Anchor link = new Anchor(href, text);
    link.addClassName("button-link");
    return link;
  }
}
