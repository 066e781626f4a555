package com.merchantgrowth.merchant;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.Scopes;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class ShopApiTest {
  private static final String SHOPS = "/api/v1/shops";

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private ShopSetup setup;
  @Autowired private Shops shops;

  private AccountRef admin;

  @BeforeEach
  void signIn() {
    admin = people.admin();
  }

  private void load(String csv) throws Exception {
    mvc.perform(post(SHOPS).contentType("text/csv").content(csv).with(people.bearer(admin)))
        .andExpect(status().isOk());
  }

  private AccountRef ownerOf(String code) {
    AccountRef owner = people.merchant();
    setup.member(shops.require(code).id(), owner.id(), MemberRole.OWNER);
    return owner;
  }

  @Test
  void csv_creates_shops_and_the_list_gives_them_back_under_the_same_names() throws Exception {
    mvc.perform(
            post(SHOPS)
                .contentType("text/csv;charset=utf-8")
                .content("shop_code,name,type,opened_on\napi-1,雨的店,旗舰店,2025-01-02\n")
                .with(people.bearer(admin)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.created").value(1));

    mvc.perform(get(SHOPS + "?q=api-1").with(people.bearer(admin)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.shops[0].shop_code").value("api-1"))
        .andExpect(jsonPath("$.shops[0].type").value("flagship"))
        .andExpect(jsonPath("$.shops[0].opened_on").value("2025-01-02"))
        .andExpect(jsonPath("$.shops[0].tier").doesNotExist());
  }

  @Test
  void json_is_the_same_import() throws Exception {
    mvc.perform(
            post(SHOPS)
                .contentType("application/json")
                .content("[{\"shop_code\":\"api-2\",\"name\":\"乙\",\"tier\":null}]")
                .with(people.bearer(admin)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.created").value(1));
  }

  @Test
  void a_refusal_is_a_problem_that_lists_rows_with_reasons_in_the_callers_language()
      throws Exception {
    mvc.perform(
            post(SHOPS)
                .contentType("text/csv")
                .header("Accept-Language", "en")
                .content("shop_code,type\napi-3,nonsense\n")
                .with(people.bearer(admin)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("shared.csv.refused"))
        .andExpect(jsonPath("$.problems[0].line").value(2))
        .andExpect(jsonPath("$.problems[0].column").value("type"))
        .andExpect(jsonPath("$.problems[0].code").value("merchant.csv.type"))
        .andExpect(jsonPath("$.problems[0].reason", containsString("Unknown shop type")));
  }

  @Test
  void a_merchant_sees_its_own_shops_only() throws Exception {
    load("shop_code,name\napi-4,甲\napi-5,乙\n");
    AccountRef owner = ownerOf("api-4");

    mvc.perform(get(SHOPS).with(people.bearer(owner)))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.shops[*].shop_code", hasItem("api-4")))
        .andExpect(jsonPath("$.shops[*].shop_code", not(hasItem("api-5"))));
    mvc.perform(get(SHOPS + "/api-4").with(people.bearer(owner))).andExpect(status().isOk());
    mvc.perform(get(SHOPS + "/api-5").with(people.bearer(owner))).andExpect(status().isNotFound());
    mvc.perform(get(SHOPS + "/api-5/flags").with(people.bearer(owner)))
        .andExpect(status().isNotFound());
    mvc.perform(get(SHOPS + "/no-such").with(people.bearer(owner)))
        .andExpect(status().isNotFound());
  }

  @Test
  void writing_needs_the_scope_and_the_role() throws Exception {
    load("shop_code,name\napi-6,甲\n");
    AccountRef owner = ownerOf("api-6");
    String csv = "shop_code,name\napi-6,我的\n";

    mvc.perform(post(SHOPS).contentType("text/csv").content(csv).with(people.bearer(owner)))
        .andExpect(status().isForbidden());
    mvc.perform(
            post(SHOPS)
                .contentType("text/csv")
                .content(csv)
                .with(people.bearer(people.token(admin, Scopes.READ))))
        .andExpect(status().isForbidden());
    mvc.perform(post(SHOPS).contentType("text/csv").content(csv))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void flags_come_in_by_csv_and_are_shown_with_their_days() throws Exception {
    load("shop_code,name\napi-7,甲\n");

    mvc.perform(
            post(SHOPS + "/flags")
                .contentType("text/csv")
                .content(
                    "shop_code,flag,since,until,note\n"
                        + "api-7,violation,2026-01-01,2026-01-31,虚假宣传\n"
                        + "api-7,deposit_paid,2026-02-01,,\n")
                .with(people.bearer(admin)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.created").value(2));

    mvc.perform(get(SHOPS + "/api-7/flags").with(people.bearer(ownerOf("api-7"))))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].flag").value("deposit_paid"))
        .andExpect(jsonPath("$[1].until").value("2026-01-31"));
  }

  @Test
  void a_flag_of_an_unknown_shop_refuses_the_file() throws Exception {
    mvc.perform(
            post(SHOPS + "/flags")
                .contentType("text/csv")
                .content("shop_code,flag,since\nno-such-shop,violation,2026-01-01\n")
                .with(people.bearer(admin)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].code").value("merchant.csv.unknownShop"));
  }
}
