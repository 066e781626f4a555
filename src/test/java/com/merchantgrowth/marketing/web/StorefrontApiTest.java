package com.merchantgrowth.marketing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.marketing.runtime.ToolMarket;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.product.sku.SkuMarket;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tools and storefronts over REST: from a draft to a refund, and what is refused. */
@PortalTest
class StorefrontApiTest {
  private static final AtomicInteger SHOPS = new AtomicInteger();

  @Autowired private MockMvc mvc;
  @Autowired private ToolMarket market;
  @Autowired private SkuMarket goods;
  @Autowired private People people;
  @Autowired private JsonMapper json;

  private Stall stall;
  private String tools;

  @BeforeEach
  void open() {
    stall = market.stall("sfa-" + SHOPS.incrementAndGet());
    market.sku(stall, "A-1", 50);
    market.sku(stall, "F-1", 30);
    tools = "/api/v1/shops/" + stall.code() + "/tools";
  }

  private ResultActions send(AccountRef who, MockHttpServletRequestBuilder request, String body)
      throws Exception {
    return mvc.perform(
        request
            .contentType("application/json")
            .content(body.replace('\'', '"').replace("SHOP", stall.code()))
            .header("Accept-Language", "en")
            .with(people.bearer(who)));
  }

  private ResultActions send(String address, String body) throws Exception {
    return send(stall.owner(), post(address), body);
  }

  private JsonNode tree(ResultActions answer) throws Exception {
    return json.readTree(
        answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  private static String coupon(String terms) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return ("{'kind':'coupon','version':1,'plan':{'name':'five off','start':'%s','end':'%s',"
            + "'scope':{'everything':false,'skus':['A-1'],'priceFrom':0,'priceTo':0},"
            + "'terms':{%s}}}")
        .formatted(now.minusSeconds(60), now.plusSeconds(3_600), terms);
  }

  private static final String FIVE_OFF =
      "'reduction':{'measure':'AMOUNT','steps':[{'threshold':5000,'saving':{'fen':500}}],"
          + "'times':1},'claim':true,'total':10,'perBuyer':1,'days':0";

  private long live(String kind, String body) throws Exception {
    long id =
        tree(send(tools, body)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value(kind)))
            .get("id")
            .asLong();
    send(tools + "/" + id + "/publish", "{'version':1}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("live"));
    return id;
  }

  private String flash(int pieces) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Instant start = now.minusSeconds(60);
    Instant end = now.plusSeconds(3_600);
    return ("{'kind':'flash','version':1,'plan':{'name':'sale','start':'%s','end':'%s','terms':{"
            + "'sessions':[{'start':'%s','end':'%s'}],"
            + "'items':[{'sku':'F-1','price':5900,'stock':%d,'perBuyer':2}],"
            + "'withCoupons':true,'holdSeconds':600,'preheatHours':0}}}")
        .formatted(start, end, start, end, pieces);
  }

  private static final String BASKET =
      "{'buyer':'b-1','lines':[{'shop':'SHOP','sku':'A-1','quantity':2},"
          + "{'shop':'SHOP','sku':'F-1'}]}";

  @Test
  void a_storefront_goes_from_a_quote_to_a_refund() throws Exception {
    long coupon = live("coupon", coupon(FIVE_OFF));
    long sale = live("flash", flash(10));
    send("/api/v1/coupons/" + coupon + "/claims", "{'buyer':'b-1','channel':'shop'}")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.name").value("five off"));
    send(
            "/api/v1/flash-sales/" + sale + "/reservations",
            "{'buyer':'b-1','sku':'F-1','quantity':1}")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.unitPrice").value(5_900));

    send("/api/v1/quotes", BASKET)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.payable").value(25_200))
        .andExpect(jsonPath("$.lines[0].sku").value("A-1"))
        .andExpect(jsonPath("$.decisions[*].reason").value(hasItem("APPLIED")));
    String order = "{'key':'o-1','payable':25200,'basket':" + BASKET + "}";
    send("/api/v1/orders", order.replace("25200", "25100"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.placed").value(false))
        .andExpect(jsonPath("$.quote.payable").value(25_200));
    send("/api/v1/orders", order)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.orders[0].key").value("o-1/" + stall.code()))
        .andExpect(jsonPath("$.orders[0].payable").value(25_200));
    send("/api/v1/orders", order)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.placed").value(true));

    String address = "/api/v1/orders/o-1/" + stall.code();
    send(address + "/pay", "").andExpect(jsonPath("$.status").value("paid"));
    send(address + "/cancel", "").andExpect(status().isConflict());
    send(address + "/refunds", "{'line':1,'units':2}")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.amount").value(19_300));
    send(address + "/refunds", "{'line':1,'units':1}").andExpect(status().isConflict());
    mvc.perform(get(address).with(people.bearer(stall.owner())))
        .andExpect(jsonPath("$.order.refunded").value(19_300))
        .andExpect(jsonPath("$.benefits[0].tool").value(coupon))
        .andExpect(jsonPath("$.benefits[0].saved").value(500))
        .andExpect(jsonPath("$.benefits[0].ofShop").value(500))
        .andExpect(jsonPath("$.benefits[0].ofPlatform").value(0));
    assertThat(market.stock(stall, "A-1")).isEqualTo(48);
    assertThat(market.stock(stall, "F-1")).isEqualTo(20);
  }

  @Test
  void what_a_tool_brought_is_read_by_day_and_as_lists() throws Exception {
    long coupon = live("coupon", coupon(FIVE_OFF));
    send("/api/v1/coupons/" + coupon + "/claims", "{'buyer':'buyer-1','channel':'shop'}");
    String basket = BASKET.replace("b-1", "buyer-1").replace(",{'shop':'SHOP','sku':'F-1'}", "");
    send("/api/v1/orders", "{'key':'e-1','payable':19300,'basket':" + basket + "}")
        .andExpect(status().isCreated());
    send("/api/v1/orders/e-1/" + stall.code() + "/pay", "").andExpect(status().isOk());
    String address = tools + "/" + coupon;

    read(stall.owner(), address + "/effect")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total.claimed").value(1))
        .andExpect(jsonPath("$.total.used").value(1))
        .andExpect(jsonPath("$.total.gmv").value(19_300))
        .andExpect(jsonPath("$.total.discount").value(500))
        .andExpect(jsonPath("$.claimsLeft").value(9))
        .andExpect(jsonPath("$.budgetLeft").isEmpty())
        .andExpect(jsonPath("$.days[0].sums.orders").value(1))
        .andExpect(jsonPath("$.skus[0].sku").value("A-1"));
    read(stall.owner(), address + "/claims?state=used")
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.claims[0].buyer").value("buyer-1".substring(0, 2) + "…"))
        .andExpect(jsonPath("$.claims[0].state").value("used"));
    read(stall.owner(), address + "/orders?page=0&size=10")
        .andExpect(jsonPath("$.orders[0].key").value("e-1/" + stall.code()))
        .andExpect(jsonPath("$.orders[0].discount").value(500));
    read(stall.owner(), address + "/claims?state=lost")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("marketing.error.listState"));
    read(stall.owner(), address + "/orders?size=500")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("marketing.error.range"));
    read(stall.owner(), address + "/orders?page=99999999&size=200")
        .andExpect(status().isBadRequest());
    read(stall.owner(), address + "/effect?from=2026-02-01&to=2026-01-01")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("marketing.error.effectOrder"));
    Stall other = market.stall(stall.code() + "-o");
    String foreign = "/api/v1/shops/" + other.code() + "/tools/" + coupon;
    for (String part : new String[] {"/effect", "/claims", "/orders"}) {
      read(other.owner(), foreign + part).andExpect(status().isNotFound());
      read(other.owner(), address + part).andExpect(status().isNotFound());
    }
  }

  private ResultActions read(AccountRef who, String address) throws Exception {
    return mvc.perform(get(address).header("Accept-Language", "en").with(people.bearer(who)));
  }

  @Test
  void a_request_sent_again_under_its_key_is_answered_alike() throws Exception {
    long coupon = live("coupon", coupon(FIVE_OFF));
    String claims = "/api/v1/coupons/" + coupon + "/claims";
    String body = "{'buyer':'b-1'}";

    String first = keyed(claims, "k-1", body).getContentAsString(StandardCharsets.UTF_8);
    MockHttpServletResponse again = keyed(claims, "k-1", body);

    assertThat(again.getStatus()).isEqualTo(201);
    assertThat(again.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(first);
    assertThat(keyed(claims, "k-1", "{'buyer':'b-2'}").getStatus()).isEqualTo(422);
    assertThat(keyed(claims, "k-2", body).getStatus()).isEqualTo(409);
    assertThat(keyed(claims, "k".repeat(121), body).getStatus()).isEqualTo(400);
    assertThat(market.taken(coupon, "claims")).isEqualTo(1);
  }

  private MockHttpServletResponse keyed(String address, String key, String body) throws Exception {
    return send(stall.owner(), post(address).header("Idempotency-Key", key), body)
        .andReturn()
        .getResponse();
  }

  @Test
  void plans_name_skus_by_code_and_are_answered_so() throws Exception {
    JsonNode made = tree(send(tools, coupon(FIVE_OFF)).andExpect(status().isCreated()));
    long id = made.get("id").asLong();

    assertThat(made.at("/plan/scope/skus/0").asString()).isEqualTo("A-1");
    assertThat(made.at("/plan/terms/total").asInt()).isEqualTo(10);
    send(stall.owner(), put(tools + "/" + id), coupon(FIVE_OFF.replace("'total':10", "'total':20")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(2))
        .andExpect(jsonPath("$.plan.terms.total").value(20));
    send(tools, coupon(FIVE_OFF).replace("A-1", "NOPE"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("marketing.error.sku"));
    send(tools + "/" + id + "/check", "").andExpect(jsonPath("$.outcome").value("CHECKED"));
    send(tools + "/" + id + "/copy", "{'name':''}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.place").value("name"));
    mvc.perform(delete(tools + "/" + id + "?version=2").with(people.bearer(stall.owner())))
        .andExpect(status().isNoContent());
  }

  @Test
  void a_published_tool_takes_typed_amounts_when_it_gives_more() throws Exception {
    String plan =
        coupon(
            FIVE_OFF
                .replace("'threshold':5000", "'threshold':0")
                .replace("'fen':500", "'fen':3000"));
    long id = tree(send(tools, plan)).get("id").asLong();
    String one = tools + "/" + id;

    send(one + "/publish", "{'version':1}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.outcome").value("UNCONFIRMED"))
        .andExpect(jsonPath("$.doubts[0].confirm").value(3_000));
    send(one + "/publish", "{'version':1,'typed':[3000]}").andExpect(status().isOk());
    String more = plan.replace("'total':10", "'total':20");
    send(stall.owner(), put(one), more)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.outcome").value("UNCONFIRMED"));
    send(stall.owner(), put(one), more.replace("'version':1", "'version':1,'typed':[3000]"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.claimsLeft").value(20));
    send(stall.owner(), put(one), plan.replace("'version':1", "'version':2,'typed':[3000]"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("marketing.error.onlyMore"));
    send(one + "/pause", "").andExpect(jsonPath("$.state").value("paused"));
    send(one + "/resume", "").andExpect(jsonPath("$.state").value("live"));
    send(one + "/end", "").andExpect(jsonPath("$.state").value("ended"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "quotes|{'buyer':'b-1','lines':[]}",
        "quotes|{'buyer':'b-1'}",
        "quotes|{}",
        "quotes|[]",
        "quotes|{'buyer':'b-1','lines':[null]}",
        "quotes|{'buyer':'b-1','lines':[{'shop':'SHOP'}]}",
        "quotes|{'buyer':'b-1','lines':[{'shop':'SHOP','sku':'A-1','quantity':-1}]}",
        "quotes|{'buyer':'b-1','lines':[{'shop':'SHOP','sku':'A-1','quantity':0}]}",
        "quotes|{'buyer':'b-1','lines':[{'shop':'SHOP','sku':'A-1','quantity':2147483647}]}",
        "quotes|{'buyer':'b-1','lines':[{'shop':'SHOP','sku':'A-1','quantity':99999999999}]}",
        "quotes|{'buyer':'b-1','lines':[{'shop':'SHOP','sku':'A-1','quantity':1.9}]}",
        "quotes|{'buyer':'b-1','lines':[{'shop':'SHOP','sku':'A-1','quantiy':2}]}",
        "quotes|{'buyer':'b-1','lines':[{'shop':'SHOP','sku':'A-1'}],'price':1}",
        "quotes|{'buyer':'b-1','tags':{'SHOP':['rich']},'lines':[{'shop':'SHOP','sku':'A-1'}]}",
        "quotes|{'buyer':'b-1','tags':{'SHOP':[null]},'lines':[{'shop':'SHOP','sku':'A-1'}]}",
        "quotes|{'buyer':'b-1','coupons':[null],'lines':[{'shop':'SHOP','sku':'A-1'}]}",
        "quotes|{'buyer':'b-1','channel':'tv','lines':[{'shop':'SHOP','sku':'A-1'}]}",
        "quotes|{'buyer':'张三 13800000000','lines':[{'shop':'SHOP','sku':'A-1'}]}",
        "orders|{'key':'o-1','payable':1}",
        "orders|{'key':'o-1','basket':{'buyer':'b-1','lines':[{'shop':'SHOP','sku':'A-1'}]}}",
        "orders|{'key':'../x','payable':1,'basket':{'buyer':'b-1','lines':[{'shop':'SHOP','sku':'A-1'}]}}",
        "orders|{'key':'o-1','payable':1,'basket':{'lines':[{'shop':'SHOP','sku':'A-1'}]}}",
        "orders|{'key':'o-1','payable':9.9,'basket':{'buyer':'b-1','lines':[{'shop':'SHOP','sku':'A-1'}]}}",
        "orders|{'key':'o-1','payable':9900,'basket':{'buyer':'b-1','lines':[{'shop':'SHOP','sku':'A-1','selected':false}]}}",
        "orders|{",
      })
  void what_nobody_sends_by_accident_is_refused_with_a_reason(String address, String body)
      throws Exception {
    MockHttpServletResponse answer = send("/api/v1/" + address, body).andReturn().getResponse();

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Exception");
    assertThat(
            market.number(
                "select count(*) from marketing_order where shop_id = ?", stall.shop().id()))
        .isZero();
  }

  @Test
  void a_field_nobody_knows_is_named() throws Exception {
    send("/api/v1/quotes", "{'lines':[{'shop':'SHOP','sku':'A-1','quantiy':2}]}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("identity.problem.field"))
        .andExpect(jsonPath("$.detail").value("Unknown field quantiy; check its spelling."));
    send(tools, coupon(FIVE_OFF + ",'thresold':1"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("marketing.error.field"))
        .andExpect(jsonPath("$.place").value("thresold"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'scope':|'channels':[null],'scope':",
        "'scope':|'notWith':[null],'scope':",
        "['A-1']|[null]",
        "['A-1']|[{}]",
        "'name':'five off'|'name':null",
        "'priceFrom':0|'priceFrom':-1",
        "'total':10|'total':null",
        "'total':10|'total':-1",
        "'plan':|'typed':[null],'plan':",
        "'kind':'coupon'|'kind':null"
      })
  void plans_with_holes_are_refused(String before, String after) throws Exception {
    String plan = coupon(FIVE_OFF);
    assertThat(plan).contains(before);
    long id = tree(send(tools, plan)).get("id").asLong();
    String broken = plan.replace(before, after);

    int created = send(tools, broken).andReturn().getResponse().getStatus();
    int changed =
        send(stall.owner(), put(tools + "/" + id), broken).andReturn().getResponse().getStatus();

    // what only a change reads, or only a new tool, is fine where it is not read
    assertThat(created).isIn(400, after.contains("typed") ? 201 : 400);
    assertThat(changed).isIn(400, after.contains("kind") || after.contains("typed") ? 200 : 400);
  }

  @Test
  void ten_thousand_lines_are_refused() throws Exception {
    String line = "{'shop':'SHOP','sku':'A-1'}";
    send(
            "/api/v1/quotes",
            "{'buyer':'b-1','lines':[" + String.join(",", Collections.nCopies(10_000, line)) + "]}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("marketing.error.lines"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'fen':0",
        "'fen':-500",
        "'fen':5.5",
        "'fen':9223372036854775807",
        "'fen':99999999999999999999",
        "'offPoints':10001,'cap':0",
        "'percent':20",
        "'fen':500,'offPoints':100,'cap':0",
        "'fen':null"
      })
  void terms_out_of_range_are_refused(String saving) throws Exception {
    MockHttpServletResponse answer =
        send(tools, coupon(FIVE_OFF.replace("'fen':500", saving))).andReturn().getResponse();

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("marketing.error.");
  }

  @Test
  void what_is_another_shops_looks_as_if_there_were_none() throws Exception {
    long coupon = live("coupon", coupon(FIVE_OFF));
    long sale = live("flash", flash(10));
    long hold =
        tree(send(
                "/api/v1/flash-sales/" + sale + "/reservations",
                "{'buyer':'b-1','sku':'F-1','quantity':1}"))
            .get("id")
            .asLong();
    send(
            "/api/v1/orders",
            "{'key':'o-1','payable':9900,'basket':{'buyer':'b-2','lines':["
                + "{'shop':'SHOP','sku':'A-1'}]}}")
        .andExpect(status().isCreated());
    AccountRef stranger = market.stall("sfa-x-" + SHOPS.incrementAndGet()).owner();
    AccountRef viewer = goods.member(stall.shop(), MemberRole.VIEWER);

    alike(stranger, "/api/v1/coupons/%s/claims", coupon, "{'buyer':'b-1'}");
    alike(
        stranger,
        "/api/v1/flash-sales/%s/reservations",
        sale,
        "{'buyer':'b-1','sku':'F-1','quantity':1}");
    alike(stranger, "/api/v1/flash-sales/%s/reservations/" + hold + "/release", sale, "");
    for (String act : new String[] {"/pay", "/cancel", "/refunds"}) {
      for (String order : new String[] {"o-1", "o-none"}) {
        send(
                stranger,
                post("/api/v1/orders/" + order + "/" + stall.code() + act),
                "{'line':1,'units':1}")
            .andExpect(status().isNotFound())
            .andExpect(jsonPath("$.code").value("merchant.error.unknown"));
      }
    }
    send(stranger, post("/api/v1/quotes"), BASKET).andExpect(status().isNotFound());
    send(viewer, post("/api/v1/quotes"), BASKET).andExpect(status().isForbidden());
    assertThat(market.taken(coupon, "claims")).isZero();
    assertThat(market.taken(sale, "stock")).isEqualTo(1);
  }

  /** A foreign tool and none at all get the same words. */
  private void alike(AccountRef stranger, String address, long id, String body) throws Exception {
    for (long one : new long[] {id, 999_999_999}) {
      send(stranger, post(address.formatted(one)), body)
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.code").value("marketing.error.unknown"));
    }
  }

  @Test
  void a_shops_page_shows_a_buyer_what_can_be_claimed() throws Exception {
    long coupon = live("coupon", coupon(FIVE_OFF));
    String window = "/api/v1/coupons?shop=" + stall.code() + "&buyer=b-1";

    look(window)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.offers[0].id").value(coupon))
        .andExpect(jsonPath("$.offers[0].claimable").value(true))
        .andExpect(jsonPath("$.offers[0].benefit.steps[0].saving.fen").value(500))
        .andExpect(jsonPath("$.offers[0].left").value(10))
        .andExpect(jsonPath("$.claimed").isEmpty());
    send("/api/v1/coupons/" + coupon + "/claims", "{'buyer':'b-1'}");
    look(window)
        .andExpect(jsonPath("$.offers[0].reason").value("CLAIM_LIMIT"))
        .andExpect(jsonPath("$.claimed[0].status").value("unused"))
        .andExpect(jsonPath("$.claimed[0].tool").value(coupon));
    look(window + "&tags=rich").andExpect(status().isBadRequest());
    look(window + "&channel=tv").andExpect(status().isBadRequest());
    look("/api/v1/coupons?shop=nope&buyer=b-1").andExpect(status().isNotFound());
    mvc.perform(get(window).with(people.bearer(market.stall("sfa-foreign").owner())))
        .andExpect(status().isNotFound());
  }

  private ResultActions look(String address) throws Exception {
    return mvc.perform(get(address).with(people.bearer(stall.owner())));
  }

  @Test
  void coupons_are_granted_to_all_of_a_list_or_to_nobody() throws Exception {
    String grants = tools + "/" + live("coupon", coupon(FIVE_OFF)) + "/grants";

    send(grants, "{'buyers':['b-1','b-2']}").andExpect(jsonPath("$.granted").value(2));
    send(grants, "{'buyers':['b-3','b-2','b-1']}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("marketing.error.buyersRefused"))
        .andExpect(jsonPath("$.problems[0].field").value("b-1"));
    send(grants, "{'buyers':['b 3']}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].field").value("buyers[0]"));
    send(grants, "{'buyers':[null]}").andExpect(status().isBadRequest());
    send(grants, "{'buyers':[]}").andExpect(status().isBadRequest());
    send(grants, "{}").andExpect(status().isBadRequest());
    assertThat(keyed(grants, "g-1", "{'buyers':['b-4']}").getStatus()).isEqualTo(200);
    assertThat(keyed(grants, "g-1", "{'buyers':['b-4']}").getStatus()).isEqualTo(200);
    assertThat(
            market.number(
                "select count(*) from marketing_claim where shop_id = ?", stall.shop().id()))
        .isEqualTo(3);
  }

  @Test
  void a_list_is_kept_and_a_buyers_record_is_handed_out_and_erased() throws Exception {
    String plan = coupon(FIVE_OFF).replace("'scope':", "'audience':['listed'],'scope':");
    String one = tools + "/" + live("coupon", plan);

    send(one + "/buyers", "{'buyers':['b-1','b-2']}").andExpect(jsonPath("$.total").value(2));
    send(one + "/buyers/remove", "{'buyers':['b-2']}").andExpect(jsonPath("$.total").value(1));
    look(one + "/buyers").andExpect(jsonPath("$.buyers[0]").value("b-1"));
    look(one + "/buyers?size=0").andExpect(status().isBadRequest());
    look(tools + "/buyers/b-1")
        .andExpect(jsonPath("$.lists").isNotEmpty())
        .andExpect(jsonPath("$.orders").isEmpty());
    mvc.perform(delete(tools + "/buyers/b-1").with(people.bearer(stall.owner())))
        .andExpect(jsonPath("$.erased").value(true));
    look(tools + "/buyers/b-1").andExpect(jsonPath("$.lists").isEmpty());
  }

  @Test
  void the_gate_of_a_shop_is_made_stricter() throws Exception {
    String policy = tools + "/gate-policy";

    look(policy)
        .andExpect(jsonPath("$.mostUnits").value(10))
        .andExpect(jsonPath("$.levels.NEW_LOW").value("warning"));
    send(
            stall.owner(),
            put(policy),
            "{'mostUnits':5,'days':30,'levels':{'NEW_LOW':'blocked','BELOW_COST':'hint'}}")
        .andExpect(jsonPath("$.levels.NEW_LOW").value("blocked"))
        .andExpect(jsonPath("$.levels.BELOW_COST").value("blocked"));
    look(policy).andExpect(jsonPath("$.days").value(30));
    send(stall.owner(), put(policy), "{'mostUnits':0,'days':30}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.place").value("mostUnits"));
    send(stall.owner(), put(policy), "{'mostUnits':5,'days':30,'levels':{'LOW':'blocked'}}")
        .andExpect(status().isBadRequest());
  }
}
