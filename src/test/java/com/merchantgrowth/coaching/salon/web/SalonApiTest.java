package com.merchantgrowth.coaching.salon.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.coaching.bulletin.BulletinMarket;
import com.merchantgrowth.coaching.salon.SalonForm;
import com.merchantgrowth.coaching.salon.SalonKind;
import com.merchantgrowth.coaching.salon.SalonPlanning;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class SalonApiTest {
  @Autowired private BulletinMarket market;
  @Autowired private SalonPlanning planning;
  @Autowired private BusinessCalendar calendar;
  @Autowired private People people;
  @Autowired private MockMvc mvc;

  @Test
  void signed_up_and_given_back_over_rest() throws Exception {
    List<ShopRef> shops = market.shops("sa-flow", 2);
    AccountRef coachAccount = market.provider(shops.subList(0, 1));
    RequestPostProcessor owner = people.bearer(market.member(shops.get(0), MemberRole.OWNER));
    RequestPostProcessor viewer = people.bearer(market.member(shops.get(0), MemberRole.VIEWER));
    RequestPostProcessor other = people.bearer(market.member(shops.get(1), MemberRole.OWNER));
    RequestPostProcessor coach = people.bearer(coachAccount);
    Instant start = calendar.now().plus(Duration.ofDays(2));
    long id =
        people.as(
            coachAccount,
            () -> {
              long made =
                  planning.create(
                      new SalonForm(
                          SalonKind.SALON,
                          new Wording("接口沙龙", "API salon"),
                          Wording.NONE,
                          null,
                          "濮院",
                          "",
                          start,
                          start.plus(Duration.ofHours(1)),
                          1,
                          BulletinMarket.in("sa-flow")));
              planning.invite(made);
              return made;
            });
    String own = "/api/v1/shops/" + shops.get(0).code() + "/salons";

    mvc.perform(get(own).with(viewer))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.salons[0].salon.titleEn").value("API salon"))
        .andExpect(jsonPath("$.salons[0].own").doesNotExist());
    mvc.perform(post(own + "/" + id + "/sign-up").with(viewer)).andExpect(status().isForbidden());
    mvc.perform(post(own + "/" + id + "/sign-up").with(owner))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("seat"));
    mvc.perform(post(own + "/" + id + "/sign-up").with(owner)).andExpect(status().isConflict());
    mvc.perform(
            post("/api/v1/shops/" + shops.get(1).code() + "/salons/" + id + "/sign-up").with(other))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/salons/" + id + "/sign-ups").with(coach))
        .andExpect(jsonPath("$[0].shop").value(shops.get(0).code()))
        .andExpect(jsonPath("$[0].state").value("seat"));
    mvc.perform(get("/api/v1/salons").with(coach)).andExpect(jsonPath("$.total").value(1));
    mvc.perform(get("/api/v1/salons").param("limit", "0").with(coach))
        .andExpect(status().isBadRequest());
    mvc.perform(post(own + "/" + id + "/give-back").with(owner)).andExpect(status().isNoContent());
    mvc.perform(post(own + "/" + id + "/give-back").with(owner)).andExpect(status().isConflict());
    mvc.perform(get("/api/v1/venues").with(coach)).andExpect(status().isOk());
  }
}
