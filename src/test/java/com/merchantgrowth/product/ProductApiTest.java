package com.merchantgrowth.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class ProductApiTest {
  private static final String PRODUCTS = "/api/v1/products";

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private ShopSetup setup;
  @Autowired private Shops shops;

  private AccountRef admin;
  private AccountRef owner;

  @BeforeEach
  void shopsOfTwo() {
    ShopAttributes attributes = new ShopAttributes("铺子", "食品", "", null, "", null, null);
    setup.shops(Map.of("pra-a", attributes, "pra-b", attributes));
    admin = people.admin();
    owner = people.merchant();
    setup.member(shops.require("pra-a").id(), owner.id(), MemberRole.OWNER);
  }

  private void load(String csv) throws Exception {
    mvc.perform(post(PRODUCTS).contentType("text/csv").content(csv).with(people.bearer(admin)))
        .andExpect(status().isOk());
  }

  @Test
  void csv_creates_products_and_the_list_gives_them_back_under_the_same_names() throws Exception {
    load(
        "product_code,shop_code,title,category,list_price,selling_points,status\n"
            + "pra-1,pra-a,榛子,食品 > 坚果,19.90,脆|香,on_sale\n");

    mvc.perform(get("/api/v1/shops/pra-a/products?q=pra-1").with(people.bearer(owner)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.products[0].product_code").value("pra-1"))
        .andExpect(jsonPath("$.products[0].shop_code").value("pra-a"))
        .andExpect(jsonPath("$.products[0].list_price").value(19.90))
        .andExpect(jsonPath("$.products[0].selling_points[1]").value("香"))
        .andExpect(jsonPath("$.products[0].brand").doesNotExist())
        .andExpect(jsonPath("$.products[0].lacking[0]").value("title"));
    mvc.perform(get(PRODUCTS + "?lacking=selling_points&q=pra-1").with(people.bearer(owner)))
        .andExpect(jsonPath("$.total").value(1));
    mvc.perform(get(PRODUCTS + "?lacking=nonsense").with(people.bearer(owner)))
        .andExpect(status().isBadRequest());
  }

  @Test
  void a_merchant_sends_its_own_shops_products_only() throws Exception {
    String csv = "product_code,title\npra-2,围巾\n";
    mvc.perform(
            post("/api/v1/shops/pra-a/products")
                .contentType("text/csv")
                .content(csv)
                .with(people.bearer(owner)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.created").value(1));
    mvc.perform(
            post("/api/v1/shops/pra-b/products")
                .contentType("application/json")
                .content("{\"products\":[{\"product_code\":\"pra-3\",\"title\":\"围巾\"}]}")
                .with(people.bearer(owner)))
        .andExpect(status().isNotFound());
    mvc.perform(post(PRODUCTS).contentType("text/csv").content(csv).with(people.bearer(owner)))
        .andExpect(status().isForbidden());
  }

  @Test
  void a_refusal_lists_rows_with_reasons_in_the_callers_language() throws Exception {
    mvc.perform(
            post(PRODUCTS)
                .contentType("text/csv")
                .header("Accept-Language", "en")
                .content("product_code,shop_code,title,list_price\npra-4,pra-a,x,1e308\n")
                .with(people.bearer(admin)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].line").value(2))
        .andExpect(jsonPath("$.problems[0].code").value("product.csv.price"))
        .andExpect(
            jsonPath("$.problems[0].reason").value(org.hamcrest.Matchers.containsString("1e308")));
  }

  @Test
  void another_shops_product_answers_like_one_that_does_not_exist() throws Exception {
    load("product_code,shop_code,title\npra-5,pra-b,别家的\n");

    String others =
        mvc.perform(get(PRODUCTS + "/pra-5").with(people.bearer(owner)))
            .andExpect(status().isNotFound())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    String nobodys =
        mvc.perform(get(PRODUCTS + "/no-such").with(people.bearer(owner)))
            .andExpect(status().isNotFound())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(nobodys.replace("no-such", "pra-5")).isEqualTo(others);
    mvc.perform(get(PRODUCTS + "?q=pra-5").with(people.bearer(owner)))
        .andExpect(jsonPath("$.total").value(0));
    mvc.perform(get(PRODUCTS + "/pra-5").with(people.bearer(admin)))
        .andExpect(jsonPath("$.title").value("别家的"));
  }

  @Test
  void rules_are_read_by_everybody_and_refused_when_they_are_none() throws Exception {
    mvc.perform(get("/api/v1/product-rules").with(people.bearer(owner)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].rules[0].field").value("title"));
    mvc.perform(
            put("/api/v1/product-rules")
                .contentType("application/json")
                .content(
                    "{\"basedOn\":1,\"rules\":[{\"field\":\"title\",\"points\":5,\"least\":1}]}")
                .with(people.bearer(admin)))
        .andExpect(status().isBadRequest());
  }
}
