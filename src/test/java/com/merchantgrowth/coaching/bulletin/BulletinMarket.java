package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.coaching.BindingSetup;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.support.People;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shops with a category and belt of their own, their people, and small bulletins for tests. */
@Component
public class BulletinMarket {
  private final ShopSetup setup;
  private final Shops shops;
  private final BindingSetup bindings;
  private final People people;
  private final BusinessCalendar calendar;

  BulletinMarket(
      ShopSetup setup,
      Shops shops,
      BindingSetup bindings,
      People people,
      BusinessCalendar calendar) {
    this.setup = setup;
    this.shops = shops;
    this.bindings = bindings;
    this.people = people;
    this.calendar = calendar;
  }

  /** Shops {@code category-0 …} of the category, in the belt {@code category + 带}. */
  public List<ShopRef> shops(String category, int count) {
    Map<String, ShopAttributes> attributes = new LinkedHashMap<>();
    for (int n = 0; n < count; n++) {
      attributes.put(
          category + "-" + n,
          new ShopAttributes(
              "速递店 " + category + n, category, "L1", null, category + "带", null, ShopStage.GROWTH));
    }
    setup.shops(attributes);
    return attributes.keySet().stream().map(shops::require).toList();
  }

  public AccountRef member(ShopRef shop, MemberRole role) {
    AccountRef account = people.merchant();
    setup.member(shop.id(), account.id(), role);
    return account;
  }

  /** A service provider bound to the shops since yesterday. */
  public AccountRef provider(List<ShopRef> bound) {
    AccountRef provider = people.serviceProvider();
    bind(provider, bound);
    return provider;
  }

  public void bind(AccountRef provider, List<ShopRef> bound) {
    bound.forEach(shop -> bindings.bind(provider.id(), shop.id(), calendar.today().minusDays(1)));
  }

  public LocalDate today() {
    return calendar.today();
  }

  public static Condition in(String category) {
    return Condition.AttributeIn.of(ShopAttribute.CATEGORY, category);
  }

  /** About shipping, for the category, to be done in nine days. */
  public BulletinText text(String title, String category) {
    return text(title, in(category), "揽收时限从 48 小时缩到 24 小时", calendar.today().plusDays(9), false);
  }

  public static BulletinText text(
      String title, Condition audience, String changed, @Nullable LocalDate due, boolean must) {
    return new BulletinText(
        RuleTopic.SHIPPING,
        must,
        new Wording(title, title + " (en)"),
        new Wording(changed, "Pickup within 24 hours instead of 48"),
        LocalDate.of(2026, 12, 1),
        new Wording("当天 18:00 前的单当天揽收", "Hand over the same day"),
        due,
        new Wording("预售单在详情页写明发货日", "Say the shipping day of presales"),
        audience,
        "https://rules.example/shipping");
  }
}
