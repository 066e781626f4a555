package com.merchantgrowth.marketing.runtime;

import static com.merchantgrowth.marketing.runtime.ToolMarket.coupon;
import static com.merchantgrowth.marketing.runtime.ToolMarket.flash;
import static com.merchantgrowth.marketing.runtime.ToolMarket.plan;
import static com.merchantgrowth.marketing.runtime.ToolMarket.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.runtime.Idempotency.Answer;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * What a storefront sees over HTTP while a thousand wait for one coupon or one SKU: come again,
 * when, and that nothing was done; and that it is served once there is room.
 */
@PortalTest
class RushDoorTest {
  private static final int TOO_MANY = 5;

  @Autowired private MockMvc mvc;
  @Autowired private ToolMarket market;
  @Autowired private ClaimQueue claims;
  @Autowired private HoldQueue holds;
  @Autowired private People people;

  /** One of those in the rush; who is first is held up inside, until the others are let go. */
  private interface Arriving {
    void arrive(String buyer, Runnable inside);
  }

  /** As many as can wait, and {@link #TOO_MANY} more, who are told so at once. */
  private final class Rush implements AutoCloseable {
    private final ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch go = new CountDownLatch(1);
    private final BlockingQueue<DomainException> refused = new LinkedBlockingQueue<>();
    private final List<Future<Boolean>> all = new ArrayList<>();

    Rush(Stall stall, Arriving arriving) throws InterruptedException {
      SecurityContext owner = new SecurityContextImpl(people.authentication(stall.owner()));
      CountDownLatch leads = new CountDownLatch(1);
      all.add(
          pool.submit(
              () -> {
                SecurityContextHolder.setContext(owner);
                arriving.arrive(
                    "first",
                    () -> {
                      leads.countDown();
                      await(go);
                    });
                return true;
              }));
      await(leads);
      for (int i = 0; i < RushQueue.LONGEST_LINE + TOO_MANY; i++) {
        String buyer = "r-" + i;
        all.add(
            pool.submit(
                () -> {
                  SecurityContextHolder.setContext(owner);
                  try {
                    arriving.arrive(buyer, () -> {});
                    return true;
                  } catch (DomainException busy) {
                    refused.add(busy);
                    return false;
                  }
                }));
      }
      for (int i = 0; i < TOO_MANY; i++) {
        DomainException busy = refused.poll(30, TimeUnit.SECONDS);
        assertThat(busy).as("the line is full").isNotNull();
        assertThat(busy.kind()).isEqualTo(DomainException.Kind.BUSY);
      }
    }

    private static void await(CountDownLatch latch) {
      try {
        assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }

    /** Lets the first go on; all who waited are served. */
    void letGo() throws Exception {
      go.countDown();
      int served = 0;
      for (Future<Boolean> one : all) {
        served += one.get(60, TimeUnit.SECONDS) ? 1 : 0;
      }
      assertThat(served).isEqualTo(1 + RushQueue.LONGEST_LINE);
    }

    @Override
    public void close() {
      go.countDown();
      pool.close();
    }
  }

  private ResultActions send(Stall stall, String address, String body) throws Exception {
    return mvc.perform(
        post(address)
            .contentType("application/json")
            .content(body.replace('\'', '"'))
            .header("Idempotency-Key", "late-1")
            .header("Accept-Language", "en")
            .with(people.bearer(stall.owner())));
  }

  /** Told to come again, then served under the same key, and answered alike after that. */
  private void late(Stall stall, Arriving arriving, String address, String body, String elsewhere)
      throws Exception {
    try (Rush rush = new Rush(stall, arriving)) {
      send(stall, address, body)
          .andExpect(status().isTooManyRequests())
          .andExpect(header().string("Retry-After", "1"))
          .andExpect(jsonPath("$.code").value("marketing.error.rush"));
      mvc.perform(
              post(elsewhere)
                  .contentType("application/json")
                  .content("{\"buyer\":\"calm\"}")
                  .with(people.bearer(stall.owner())))
          .andExpect(status().isCreated());
      rush.letGo();
    }
    String given =
        send(stall, address, body)
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(send(stall, address, body).andReturn().getResponse().getContentAsString())
        .isEqualTo(given);
  }

  private String elsewhere(Stall stall) {
    long other = market.live(stall, "coupon", plan("elsewhere", coupon(100, 10, 1)));
    return "/api/v1/coupons/" + other + "/claims";
  }

  @Test
  void a_claim_that_finds_the_line_full_is_told_when_to_come_again() throws Exception {
    Stall stall = market.stall("rd-claims");
    market.sku(stall, "A", 10);
    long id = market.live(stall, "coupon", plan("rush", coupon(500, 5_000, 1)));
    late(
        stall,
        (buyer, inside) ->
            claims.claim(
                id,
                new ClaimQueue.Request(
                    wish(buyer),
                    Optional.empty(),
                    claimed -> {
                      inside.run();
                      return new Answer(201, "", false);
                    })),
        "/api/v1/coupons/" + id + "/claims",
        "{'buyer':'late'}",
        elsewhere(stall));

    assertThat(market.taken(id, Scarce.CLAIMS))
        .isEqualTo(RushQueue.LONGEST_LINE + 2)
        .isEqualTo(market.number("select count(*) from marketing_claim where tool_id = ?", id));
  }

  @Test
  void a_reservation_that_finds_the_line_full_is_told_when_to_come_again() throws Exception {
    Stall stall = market.stall("rd-holds");
    Sku sku = market.sku(stall, "F", 5_000);
    long id =
        market.live(stall, "flash", flash("sale", new FlashTerms.Item(sku.id(), 5_900, 4_000, 2)));
    late(
        stall,
        (buyer, inside) ->
            holds.hold(
                id,
                new HoldQueue.Request(
                    wish(buyer, "F", 1),
                    Optional.empty(),
                    held -> {
                      inside.run();
                      return new Answer(201, "", false);
                    })),
        "/api/v1/flash-sales/" + id + "/reservations",
        "{'buyer':'late','sku':'F','quantity':1}",
        elsewhere(stall));

    assertThat(market.taken(id, Scarce.STOCK))
        .isEqualTo(RushQueue.LONGEST_LINE + 2)
        .isEqualTo(market.number("select sum(quantity) from marketing_hold where tool_id = ?", id));
    market.soundStock(sku);
  }
}
