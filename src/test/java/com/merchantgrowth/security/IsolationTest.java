package com.merchantgrowth.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.merchantgrowth.coaching.ProviderBindings;
import com.merchantgrowth.diagnosis.DiagnosisMarket;
import com.merchantgrowth.diagnosis.DiagnosisQueries;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopFlags;
import com.merchantgrowth.merchant.ShopProfiles;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.merchant.ShopStaff;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Shop A's people never see shop B: by route, parameter, REST, export or a direct call. The
 * addresses are taken from the application, so a new one is covered, or fails here until somebody
 * says to whom it belongs.
 */
@PortalTest
class IsolationTest {
  private static final int OWN = 0;
  private static final int OTHER = 7;

  /**
   * What every signed-in account may call: definitions say nothing about a shop, and messages are
   * the caller's own (whose they are, NoticeIsolationTest checks).
   */
  private static final Set<String> ABOUT_NO_SHOP =
      Set.of(
          "GET /api/v1/metrics",
          "GET /api/v1/metrics/{code}",
          "GET /api/v1/measures",
          "GET /api/v1/facts/template.csv",
          "GET /api/v1/measures/dictionary.csv",
          "GET /api/v1/notices",
          "GET /api/v1/tiers",
          "GET /api/v1/scorecards",
          "GET /api/v1/scorecards/{code}",
          "GET /api/v1/glossary",
          "GET /api/v1/help/{key}",
          "GET /api/v1/creators",
          // names an appeal: AppealsTest
          "POST /api/v1/score-appeals/{id}/withdraw",
          "POST /api/v1/notices/read",
          "GET /api/v1/product-rules",
          "GET /api/v1/onboarding/checklist",
          // the own ones, whatever is asked for: ProductApiTest
          "GET /api/v1/products",
          // name their shops in the body, or a tool or order of one: StorefrontApiTest
          "POST /api/v1/quotes",
          "GET /api/v1/coupons",
          "POST /api/v1/coupons/{id}/claims",
          "POST /api/v1/flash-sales/{id}/reservations",
          "POST /api/v1/flash-sales/{id}/reservations/{hold}/release",
          "POST /api/v1/orders",
          "GET /api/v1/orders/{checkout}/{shop}",
          "POST /api/v1/orders/{checkout}/{shop}/pay",
          "POST /api/v1/orders/{checkout}/{shop}/cancel",
          "POST /api/v1/orders/{checkout}/{shop}/refunds",
          // names its shop in the body: EvaluationApiTest
          "POST /api/v1/eligibility/evaluate");

  /** What of a shop no owner can open to a service provider: single buyers, its providers. */
  private static final Set<String> NOT_SHARED =
      Set.of(
          "GET /api/v1/shops/{code}/providers",
          "GET /api/v1/shops/{code}/membership/members",
          "GET /api/v1/shops/{code}/membership/outreach/{list}",
          "GET /api/v1/shops/{code}/membership/samples",
          "GET /api/v1/shops/{code}/members/{buyer}",
          "GET /api/v1/shops/{code}/tools/buyers/{buyer}",
          "GET /api/v1/shops/{code}/tools/newcomer-test",
          "GET /api/v1/shops/{code}/tools/{id}/buyers",
          "GET /api/v1/shops/{code}/tools/{id}/claims",
          "GET /api/v1/shops/{code}/tools/{id}/orders");

  @Autowired private DiagnosisMarket market;
  @Autowired private DiagnosisQueries diagnoses;
  @Autowired private ShopStaff staff;
  @Autowired private ShopProfiles profiles;
  @Autowired private ShopFlags flags;
  @Autowired private ShopSelection selection;
  @Autowired private ProviderBindings bindings;
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private MockMvc http;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private AccountRef owner;
  private long other;
  private String otherName;

  @BeforeEach
  void twoShops() {
    owner = market.open().owner(OWN);
    other = market.shop(OTHER).id();
    otherName = market.shop(OTHER).name();
  }

  private AccountRef provider() {
    AccountRef provider = people.serviceProvider();
    people.run(
        people.admin(),
        () -> bindings.bind(provider.username(), market.code(OWN), market.day().minusDays(1)));
    return provider;
  }

  private record Address(HttpMethod method, String pattern) {
    boolean ofOneShop() {
      return pattern.startsWith("/api/v1/shops/{code}");
    }

    /** Creators are everybody's to look at; whose a product is, ProductApiTest checks. */
    boolean ofCreatorOrProduct() {
      return pattern.startsWith("/api/v1/creators/{code}")
          || pattern.startsWith("/api/v1/products/{code}");
    }

    /** Another shop's product answers like none at all: ProductApiTest. */
    boolean ofOneProduct() {
      return pattern.startsWith("/api/v1/products/{code}");
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  private List<Address> addresses() {
    List<Address> addresses = new ArrayList<>();
    for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
      for (String pattern : mapping.getPatternValues()) {
        for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
          if (pattern.startsWith("/api/v1/")) {
            addresses.add(new Address(method.asHttpMethod(), pattern));
          }
        }
      }
    }
    return addresses;
  }

  private MockHttpServletResponse answer(Address address, String shop, RequestPostProcessor token)
      throws Exception {
    String path =
        address
            .pattern()
            .replace("{code}", shop)
            .replace("{metric}", "im_3min_rate_30")
            // nobody's: an act on the first of something would be on what other tests are about
            .replace("{id}", "987654321")
            .replaceAll("\\{[a-zA-Z]+}", "1");
    return http.perform(
            request(address.method(), path)
                .param("day", market.day().toString())
                .param("from", market.day().toString())
                .param("to", market.day().toString())
                .param("source", "isolation")
                .param("buyer", "isolation")
                .param("version", "1")
                .contentType("application/json")
                .content("{}")
                .with(token))
        .andReturn()
        .getResponse();
  }

  @Test
  void every_rest_address_of_another_shop_answers_as_if_there_were_no_such_shop() throws Exception {
    List<Address> ofShops = addresses().stream().filter(Address::ofOneShop).toList();
    assertThat(ofShops).hasSizeGreaterThanOrEqualTo(4);
    // bound only then: what the owner does may end a binding that is there
    for (Supplier<AccountRef> who : List.<Supplier<AccountRef>>of(() -> owner, this::provider)) {
      AccountRef account = who.get();
      RequestPostProcessor token = people.bearer(account);
      for (Address address : ofShops) {
        boolean acts = !address.method().equals(HttpMethod.GET);
        if (acts && account.isServiceProvider()) {
          continue; // closed by scope: SecurityMatrixTest
        }
        boolean thing = acts || address.toString().chars().filter(c -> c == '{').count() > 1;
        MockHttpServletResponse own = answer(address, market.code(OWN), token);
        if (account.isServiceProvider() && NOT_SHARED.contains(address.toString())) {
          assertThat(own.getStatus()).as("%s is not shared", address).isIn(403, thing ? 404 : 403);
          continue;
        }
        assertThat(own.getStatus())
            .as("%s of the own shop", address)
            // the own shop may not have such a thing, an act asks for a body
            .isIn(200, thing ? 404 : 200, acts ? 400 : 200);

        MockHttpServletResponse others = answer(address, market.code(OTHER), token);
        MockHttpServletResponse nobodys = answer(address, "no-such-shop", token);
        assertThat(others.getStatus()).as("%s of another shop", address).isEqualTo(404);
        assertThat(others.getContentAsString(StandardCharsets.UTF_8))
            .as("%s tells nothing", address)
            .doesNotContain(otherName)
            .isEqualTo(
                nobodys
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("no-such-shop", market.code(OTHER)));
      }
    }
  }

  @Test
  void every_other_rest_address_is_about_no_shop_or_closed_to_merchants() throws Exception {
    RequestPostProcessor token = people.bearer(owner);
    for (Address address : addresses()) {
      if (address.ofOneShop()
          || address.ofCreatorOrProduct()
          || address.ofOneProduct()
          || ABOUT_NO_SHOP.contains(address.toString())
          || address.toString().equals("GET /api/v1/shops")) {
        continue;
      }
      assertThat(answer(address, market.code(OTHER), token).getStatus())
          .as("%s for a merchant", address)
          .isEqualTo(403);
    }
  }

  @Test
  void the_list_of_shops_holds_the_own_ones_whatever_is_searched_for() throws Exception {
    RequestPostProcessor token = people.bearer(owner);
    for (String search : List.of("", "%", "_", "dia-", market.code(OTHER), "' or 1=1 --", "!%")) {
      String body =
          http.perform(get("/api/v1/shops").param("q", search).param("size", "1000").with(token))
              .andReturn()
              .getResponse()
              .getContentAsString(StandardCharsets.UTF_8);
      assertThat(body).as("q=%s", search).doesNotContain(market.code(OTHER), otherName);
    }
  }

  @Test
  void no_page_shows_another_shop_whatever_its_parameters_say() {
    for (AccountRef account : List.of(owner, provider())) {
      browser.signIn(account);
      for (String path : pages()) {
        browser
            .signIn(account)
            .open(
                path
                    + "?shop=%s&code=%s&q=%s&metric=im_3min_rate_30&day=%s"
                        .formatted(
                            market.code(OTHER),
                            market.code(OTHER),
                            market.code(OTHER),
                            market.day()));
        assertThat(PrettyPrintTreeKt.toPrettyTree(UI.getCurrent()))
            .as("%s for %s", path, account.role())
            .doesNotContain(otherName);
      }
    }
  }

  private static List<String> pages() {
    return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
        .map(RouteData::getTemplate)
        .filter(template -> !template.contains(":"))
        .filter(template -> !template.equals("login"))
        .sorted()
        .toList();
  }

  @Test
  void pages_are_found_at_all() {
    browser.signIn(owner);
    assertThat(pages().stream().collect(Collectors.toSet()))
        .contains("home", "diagnosis", "shop", "staff", "my-shops", "admin/shops");
  }

  @Test
  void calls_with_another_shop_s_number_find_nothing() {
    people.run(
        owner,
        () -> {
          nothing(() -> diagnoses.of(other, market.day()));
          nothing(() -> diagnoses.of(other, null));
          nothing(() -> diagnoses.history(other, DayRange.lastDays(30, market.day())));
          nothing(() -> staff.list(other));
          nothing(() -> staff.invite(other, "x-y-z", "X", MemberRole.VIEWER));
          nothing(() -> staff.changeRole(other, owner.id(), MemberRole.OWNER));
          nothing(() -> staff.remove(other, owner.id()));
          nothing(() -> profiles.profile(other));
          nothing(() -> profiles.edit(other, "mine", ""));
          nothing(() -> flags.ofShop(other));
        });
  }

  private static void nothing(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
  }

  @Test
  void a_tab_cannot_be_turned_to_another_shop() {
    browser.signIn(owner).open("home");
    nothing(() -> selection.select(market.code(OTHER)));
    assertThat(selection.require().code()).isEqualTo(market.code(OWN));
  }
}
