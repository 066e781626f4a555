package com.merchantgrowth.demo;

import com.merchantgrowth.coaching.OrganisationRow;
import com.merchantgrowth.coaching.Partnerships;
import com.merchantgrowth.coaching.ProviderDirectory;
import com.merchantgrowth.coaching.ShopProviders;
import com.merchantgrowth.coaching.Wish;
import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.demo.market.Story;
import com.merchantgrowth.identity.AccountSetup;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The provider organisations: the coach's own with a colleague, a second one that asks a shop of
 * the chain, and a shop that lets the marketplace choose. Made once.
 */
class DemoPartners {
  private static final String CENTER = "桐乡毛衫陪跑中心";
  private static final String STATION = "海宁皮革商家服务站";
  private static final String COACH = "zhouming";
  private static final String COLLEAGUE = "xuanyi";
  private static final String OTHER = "chenhui";
  private static final String CHAIN = "linyue";
  private static final int MOST = 80;

  private final AccountSetup accounts;
  private final ProviderDirectory directory;
  private final Partnerships partnerships;
  private final ShopProviders providers;
  private final DemoSignIn signIn;

  DemoPartners(
      AccountSetup accounts,
      ProviderDirectory directory,
      Partnerships partnerships,
      ShopProviders providers,
      DemoSignIn signIn) {
    this.accounts = accounts;
    this.directory = directory;
    this.partnerships = partnerships;
    this.providers = providers;
    this.signIn = signIn;
  }

  void prepare(Marketplace market, LocalDate lastDay, String password) {
    signIn.as(DemoPeople.ADMINISTRATOR, () -> organisations(market, lastDay, password));
  }

  private void organisations(Marketplace market, LocalDate lastDay, String password) {
    List<OrganisationRow> known = directory.list();
    if (known.stream().anyMatch(one -> one.name().equals(CENTER))) {
      return;
    }
    OrganisationRow own =
        known.stream()
            .filter(
                one ->
                    one.coaches().stream()
                        .anyMatch(coach -> coach.account().username().equals(COACH)))
            .findFirst()
            .orElseThrow();
    directory.edit(
        own.id(),
        own.version(),
        new ProviderDirectory.Form(
            CENTER, "0573-8858 2000", true, List.of(Marketplace.COACHED_BELT, "平湖羽绒服")));
    accounts.create(COLLEAGUE, "徐安怡", Roles.SERVICE_PROVIDER, password);
    directory.employ(own.id(), COLLEAGUE, false, MOST);
    accounts.create(OTHER, "陈辉", Roles.SERVICE_PROVIDER, password);
    long station =
        directory.create(
            new ProviderDirectory.Form(STATION, "0573-8708 1166", true, List.of("海宁皮革")));
    directory.employ(station, OTHER, true, MOST);
    signIn.as(
        OTHER,
        () ->
            partnerships.ask(
                market.story(Story.STAR).code(),
                new Wish(
                    Set.of(ShopArea.DIAGNOSIS, ShopArea.SCORES, ShopArea.TASKS),
                    6,
                    "我们带过 30 多家同类店做周末大场，想先看诊断，再一起排下个月的直播")));
    signIn.as(
        CHAIN,
        () ->
            providers.ask(
                market.slipping(lastDay).code(),
                0,
                new Wish(ShopArea.SHARED, 12, "体验分快掉档，想找人带客服和发货")));
  }
}
