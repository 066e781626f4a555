package com.merchantgrowth.demo;

import com.merchantgrowth.coaching.BindingSetup;
import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.demo.market.ShopPlan;
import com.merchantgrowth.demo.market.Story;
import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AccountSetup;
import com.merchantgrowth.identity.DemoAccounts.DemoAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopSetup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody of each role, and whose shops are whose. */
class DemoPeople {
  private record Person(String username, String name, String role, String initial) {
    DemoAccount shown(String password) {
      return new DemoAccount(
          username,
          password,
          "demo.account." + username,
          "demo.account." + username + ".about",
          role,
          initial);
    }
  }

  /** In whose name the demo has days run. */
  static final String ADMINISTRATOR = "admin";

  private static final Person OWNER = new Person("shenyu", "沈雨", Roles.MERCHANT, "沈");
  private static final Person OPERATOR = new Person("hemiao", "何苗", Roles.MERCHANT, "何");
  private static final Person VIEWER = new Person("taoran", "陶然", Roles.MERCHANT, "陶");
  private static final Person CHAIN = new Person("linyue", "林悦", Roles.MERCHANT, "林");
  private static final Person COACH = new Person("zhouming", "周明", Roles.SERVICE_PROVIDER, "周");
  private static final Person ADMIN = new Person(ADMINISTRATOR, "陈立", Roles.ADMIN, "管");
  private static final Person SECOND_ADMIN = new Person("admin2", "方宁", Roles.ADMIN, "方");
  private static final List<Person> ALL =
      List.of(OWNER, COACH, ADMIN, CHAIN, OPERATOR, VIEWER, SECOND_ADMIN);

  private final AccountSetup accounts;
  private final AccountDirectory directory;
  private final ShopSetup shops;
  private final BindingSetup bindings;
  private final String password;

  /**
   * @param password the same for everybody, written on the sign-in page
   */
  DemoPeople(
      AccountSetup accounts,
      AccountDirectory directory,
      ShopSetup shops,
      BindingSetup bindings,
      String password) {
    this.password = password;
    this.accounts = accounts;
    this.directory = directory;
    this.shops = shops;
    this.bindings = bindings;
  }

  static List<String> usernames() {
    return ALL.stream().map(Person::username).toList();
  }

  /** For the sign-in page, in its order. */
  List<DemoAccount> entrances() {
    return ALL.stream().map(person -> person.shown(password)).toList();
  }

  String password() {
    return password;
  }

  /** Makes the accounts that are missing. */
  void makeAccounts() {
    for (Person person : ALL) {
      if (directory.findByUsername(person.username).isEmpty()) {
        accounts.create(person.username, person.name, person.role, password);
      }
    }
  }

  /** Gives the shops to their people; once, when the shops are made. */
  void moveIn(Marketplace market, Map<String, Long> ids, LocalDate lastDay) {
    ShopPlan sujin = market.story(Story.SUJIN);
    join(sujin, ids, OWNER, MemberRole.OWNER);
    join(sujin, ids, OPERATOR, MemberRole.OPERATOR);
    join(sujin, ids, VIEWER, MemberRole.VIEWER);
    Stream.of(
            market.story(Story.STAR),
            market.slipping(lastDay),
            market.story(Story.WIDENED),
            market.inFirstWeek(lastDay),
            market.story(Story.SILENT))
        .forEach(plan -> join(plan, ids, CHAIN, MemberRole.OWNER));
    long coach = account(COACH).id();
    for (ShopPlan plan : market.shops(lastDay)) {
      if (plan.belt().equals(Marketplace.COACHED_BELT)) {
        bindings.bind(coach, id(plan, ids), lastDay.minusDays(90));
      }
    }
  }

  private void join(ShopPlan plan, Map<String, Long> ids, Person person, MemberRole role) {
    shops.member(id(plan, ids), account(person).id(), role);
  }

  private AccountRef account(Person person) {
    return directory.findByUsername(person.username).orElseThrow();
  }

  private static long id(ShopPlan plan, Map<String, Long> ids) {
    Long id = ids.get(plan.code());
    if (id == null) {
      throw new IllegalStateException("no shop " + plan);
    }
    return id;
  }
}
