package com.merchantgrowth.marketing.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.marketing.membership.MemberCouponTerms;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.runtime.ToolMarket;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.product.sku.SkuMarket;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Membership over REST: opened, joined, spent, exchanged; and what is refused. */
@PortalTest
class MembershipApiTest {
  private static final AtomicInteger SHOPS = new AtomicInteger();
  private static final String PROGRAMME =
      "{'name':'Club','levels':[{'name':'Basic','growth':0,'earnPoints':10000,'birthdayPoints':0,"
          + "'sample':'','products':[],'back':{'threshold':0,'coupon':0}},{'name':'Silver',"
          + "'growth':90,'earnPoints':15000,'birthdayPoints':50,'sample':'mini','products':[],"
          + "'back':{'threshold':0,'coupon':0}}],'points':{'earnPer':100,'worth':1,"
          + "'maxShare':5000,'days':365,'lowestBalance':0},'growth':{'growPer':100,'window':365,"
          + "'keepDays':365,'fall':'ONE_STEP'},'tasks':[{'code':'checkin','name':'Check in',"
          + "'points':5,'growth':1,'perDay':1,'total':0}],'gift':{'points':20,'coupon':0},"
          + "'memberDay':{'day':0,'earnPoints':10000},'entries':['shop','live']}";

  @Autowired private MockMvc mvc;
  @Autowired private ToolMarket market;
  @Autowired private SkuMarket goods;
  @Autowired private People people;

  private Stall stall;
  private String shop;

  @BeforeEach
  void open() {
    stall = market.stall("mba-" + SHOPS.incrementAndGet());
    market.sku(stall, "A", 50);
    shop = "/api/v1/shops/" + stall.code();
  }

  private ResultActions send(AccountRef who, MockHttpServletRequestBuilder request, String body)
      throws Exception {
    return mvc.perform(
        request
            .contentType("application/json")
            .content(body.replace('\'', '"'))
            .header("Accept-Language", "en")
            .with(people.bearer(who)));
  }

  private ResultActions post(String address, String body) throws Exception {
    return send(stall.owner(), MockMvcRequestBuilders.post(address), body);
  }

  private ResultActions save(String body) throws Exception {
    return send(stall.owner(), put(shop + "/membership"), body);
  }

  private void opened() throws Exception {
    save("{'version':0,'open':true,'programme':" + PROGRAMME + "}").andExpect(status().isOk());
  }

  @Test
  void a_membership_from_opening_to_an_exchange() throws Exception {
    send(stall.owner(), get(shop + "/membership"), "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(0));
    opened();
    long coupon =
        market.live(
            stall,
            "membercoupon",
            ToolMarket.plan(
                "club",
                new MemberCouponTerms(Reduction.once(5_000, new Amount(500)), 5, 1, 7, 2, 100)));
    post(shop + "/members", "{'buyer':'b-1','entry':'live','bornIn':3}")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.level").value(1))
        .andExpect(jsonPath("$.points").value(20));
    post(shop + "/members/b-1/tasks/checkin", "{'occasion':'d1'}")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.counted").value(true));
    String basket = "{'buyer':'b-1','lines':[{'shop':'%s','sku':'A'}]}".formatted(stall.code());
    post(
            "/api/v1/orders",
            "{'key':'k1','payable':9900,'basket':%s,'points':{'%s':25}}"
                .formatted(basket, stall.code()))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.orders[0].money").value(9_875));
    post("/api/v1/orders/k1/" + stall.code() + "/pay", "{}").andExpect(status().isOk());
    send(stall.owner(), get(shop + "/members/b-1"), "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.member.level").value(2))
        .andExpect(jsonPath("$.levelName").value("Silver"))
        .andExpect(jsonPath("$.usable").value(98))
        .andExpect(jsonPath("$.growth").value(99));
    post(shop + "/members/b-1/exchanges", "{'coupon':" + coupon + "}")
        .andExpect(status().isConflict());
    post("/api/v1/orders/k1/" + stall.code() + "/refunds", "{'line':1,'units':1}")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.amount").value(9_900))
        .andExpect(jsonPath("$.money").value(9_875));
    send(stall.owner(), get(shop + "/members/b-1"), "")
        .andExpect(jsonPath("$.usable").value(25))
        .andExpect(jsonPath("$.growth").value(1));
    send(stall.owner(), get(shop + "/membership/members").param("level", "2"), "")
        .andExpect(jsonPath("$[*].buyer").value(contains("b-1")));
    send(stall.owner(), get(shop + "/membership/health"), "")
        .andExpect(jsonPath("$.members").value(1))
        .andExpect(jsonPath("$.memberGmv").value(9_900));
    send(stall.owner(), get(shop + "/membership/samples"), "")
        .andExpect(jsonPath("$[0].buyer").value("b-1"))
        .andExpect(jsonPath("$[0].level").value(2))
        .andExpect(jsonPath("$[0].sample").value("mini"))
        .andExpect(jsonPath("$[0].since").exists())
        .andExpect(jsonPath("$[0].sentOn").doesNotExist());
    post(shop + "/members/b-1/sample", "").andExpect(jsonPath("$.sample").value("mini"));
    send(stall.owner(), get(shop + "/membership/samples"), "")
        .andExpect(jsonPath("$[0].sentOn").exists());
    post(shop + "/members/b-1/sample", "").andExpect(status().isConflict());
    send(stall.owner(), get(shop + "/membership/outreach/about_to_fall"), "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$").isEmpty());
    post(shop + "/membership/outreach/asleep/send", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.members").value(0));
  }

  @Test
  void a_request_sent_again_joins_and_earns_once() throws Exception {
    opened();
    for (int i = 0; i < 2; i++) {
      send(
              stall.owner(),
              MockMvcRequestBuilders.post(shop + "/members")
                  .header("Idempotency-Key", stall.code() + "-j"),
              "{'buyer':'b-1','entry':'shop'}")
          .andExpect(status().isCreated())
          .andExpect(jsonPath("$.points").value(20));
    }
    send(
            stall.owner(),
            MockMvcRequestBuilders.post(shop + "/members")
                .header("Idempotency-Key", stall.code() + "-j"),
            "{'buyer':'b-2','entry':'shop'}")
        .andExpect(status().is(422));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'buyer':'','entry':'shop'}|buyer",
        "{'buyer':'a b','entry':'shop'}|buyer",
        "{'buyer':'b-1','entry':'moon'}|entry",
        "{'buyer':'b-1'}|entry",
        "{'buyer':'b-1','entry':'shop','bornIn':13}|bornIn",
        "{'buyer':'b-1','entry':'shop','bornIn':-1}|bornIn"
      })
  void joining_is_refused_at_its_field(String body, String place) throws Exception {
    opened();
    post(shop + "/members", body.strip())
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.place").value(place));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{'version':0,'open':true}",
        "{'version':0,'open':true,'programme':{}}",
        "{'version':0,'open':true,'programme':null}",
        "{'version':0,'open':true,'programme':{'surprise':1}}",
        "{'version':0,'open':true,'programme':[1]}",
        "{'open':true,'programme':PROGRAMME}",
        "{'version':0,'open':true,'programme':PROGRAMME,'more':1}"
      })
  void hostile_programmes_are_refused_and_nothing_is_opened(String body) throws Exception {
    save(body.replace("PROGRAMME", PROGRAMME)).andExpect(status().isBadRequest());
    send(stall.owner(), get(shop + "/membership"), "").andExpect(jsonPath("$.version").value(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'name':'Club'|'name':''|name",
        "'growth':90|'growth':0|levels[1].growth",
        "'earnPoints':15000|'earnPoints':9999|levels[1].earnPoints",
        "'maxShare':5000|'maxShare':10001|points.maxShare",
        "'worth':1|'worth':0|points.worth",
        "'lowestBalance':0|'lowestBalance':1|points.lowestBalance",
        "'entries':['shop','live']|'entries':[]|entries",
        "'code':'checkin'|'code':'Check in'|tasks[0].code",
        "'day':0|'day':29|memberDay.day"
      })
  void a_programme_is_refused_at_its_field(String right, String wrong, String place)
      throws Exception {
    save("{'version':0,'open':true,'programme':"
            + PROGRAMME.replace(right.strip(), wrong.strip())
            + "}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.place").value(place));
  }

  @Test
  void a_coupon_of_another_shop_is_no_gift() throws Exception {
    Stall other = market.stall("mba-other-" + SHOPS.incrementAndGet());
    market.sku(other, "A", 5);
    long coupon = market.live(other, "coupon", ToolMarket.plan("x", ToolMarket.coupon(500, 1, 1)));
    save("{'version':0,'open':true,'programme':"
            + PROGRAMME.replace(
                "'gift':{'points':20,'coupon':0}", "'gift':{'points':20,'coupon':" + coupon + "}")
            + "}")
        .andExpect(status().isNotFound());
  }

  @Test
  void who_only_looks_changes_nothing_and_strangers_see_nothing() throws Exception {
    opened();
    AccountRef viewer = goods.member(stall.shop(), MemberRole.VIEWER);
    send(viewer, get(shop + "/membership"), "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.programme.entries").value(hasItem("live")));
    send(viewer, put(shop + "/membership"), "{'version':1,'open':false}")
        .andExpect(status().isForbidden());
    AccountRef stranger = market.stall("mba-stranger-" + SHOPS.incrementAndGet()).owner();
    send(stranger, get(shop + "/members/b-1"), "").andExpect(status().isNotFound());
    send(stranger, MockMvcRequestBuilders.post(shop + "/members"), "{'buyer':'b-1','entry':'shop'}")
        .andExpect(status().isNotFound());
  }
}
