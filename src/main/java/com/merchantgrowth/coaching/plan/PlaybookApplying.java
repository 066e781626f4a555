package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.CoachDirectory;
import com.merchantgrowth.coaching.playbook.PlaybookVersion;
import com.merchantgrowth.coaching.playbook.Playbooks;
import com.merchantgrowth.coaching.playbook.Target;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Applies a playbook to one shop or to many. Each shop is a transaction of its own, so one that
 * fails keeps no other from its plan; asked again under the same key, nothing is made twice.
 */
@Service
@PreAuthorize("hasAnyRole('SERVICE_PROVIDER', 'ADMIN')")
public class PlaybookApplying {
  /** The most shops at once. */
  public static final int MOST_SHOPS = 500;

  /** How far ahead a plan may begin, in days. */
  public static final int MOST_AHEAD = 60;

  private static final Logger LOG = LoggerFactory.getLogger(PlaybookApplying.class);
  private static final String BATCH = "[A-Za-z0-9._-]{8,80}";

  private final Playbooks playbooks;
  private final MerchantAccess access;
  private final CoachDirectory providers;
  private final PlanActor acting;
  private final PlanMakingAt making;
  private final BusinessCalendar calendar;

  /** Makes plans from where shops stand. */
  @org.springframework.stereotype.Component
  record PlanMakingAt(PlanMaking making, PlanValues values) {}

  PlaybookApplying(
      Playbooks playbooks,
      MerchantAccess access,
      CoachDirectory providers,
      PlanActor acting,
      PlanMakingAt making,
      BusinessCalendar calendar) {
    this.playbooks = playbooks;
    this.access = access;
    this.providers = providers;
    this.acting = acting;
    this.making = making;
    this.calendar = calendar;
  }

  /**
   * What is asked for.
   *
   * @param batch chosen by the caller, 8 … 80 letters, digits, dots and dashes: under the same key
   *     a shop gets one plan, however often it is asked for
   * @param startsOn today … {@link #MOST_AHEAD} days ahead
   * @param shops codes; the same one counts once
   */
  public record Request(String playbook, String batch, LocalDate startsOn, List<String> shops) {
    public Request {
      shops =
          List.copyOf(
              new LinkedHashSet<>(
                  shops.stream().map(String::strip).filter(code -> !code.isEmpty()).toList()));
    }
  }

  /** The codes of a pasted text: between spaces, commas, semicolons or line ends. */
  public static List<String> codes(String pasted) {
    return Arrays.stream(pasted.split("[\\s,;，；、]+")).filter(one -> !one.isEmpty()).toList();
  }

  /**
   * @param progress hears how many shops are done
   * @return one answer a shop, in the order asked for
   * @throws DomainException not found, if there is no such playbook; conflict, if it is withdrawn;
   *     invalid, for a wrong key or day, no shop or more than {@link #MOST_SHOPS}
   */
  public List<Applied> apply(Request request, IntConsumer progress) {
    PlaybookVersion playbook = check(request);
    AccountRef account = acting.account();
    Map<String, ShopRef> shops = new LinkedHashMap<>();
    for (String code : request.shops) {
      ShopRef shop = visible(code);
      if (shop != null) {
        shops.put(code, shop);
      }
    }
    List<Long> ids = shops.values().stream().map(ShopRef::id).toList();
    Target target = playbook.playbook().target();
    Map<Long, Double> from = target == null ? Map.of() : making.values.of(target, ids);
    Map<Long, Long> coaches =
        account.isServiceProvider() ? Map.of() : providers.coaches(ids, calendar.today());
    PlanMaking.Order order =
        new PlanMaking.Order(
            playbook,
            making.making.falling(target),
            request.batch,
            request.startsOn,
            account.username());
    List<Applied> answers = new ArrayList<>(request.shops.size());
    for (String code : request.shops) {
      ShopRef shop = shops.get(code);
      answers.add(
          shop == null
              ? new Applied(
                  code,
                  "",
                  Applied.Outcome.NOT_YOURS,
                  null,
                  "coaching.plan.apply.notYours",
                  List.of())
              : one(
                  code,
                  order,
                  new PlanMaking.For(
                      shop,
                      account.isServiceProvider()
                          ? Long.valueOf(account.id())
                          : coaches.get(shop.id()),
                      from.getOrDefault(shop.id(), Double.NaN),
                      PlanActor.side(account))));
      progress.accept(answers.size());
    }
    return List.copyOf(answers);
  }

  private PlaybookVersion check(Request request) {
    PlaybookVersion playbook = playbooks.of(request.playbook);
    if (playbook.withdrawn()) {
      throw DomainException.conflict("coaching.plan.error.withdrawn");
    }
    if (!request.batch.matches(BATCH)) {
      throw DomainException.invalid("coaching.plan.error.batch");
    }
    LocalDate today = calendar.today();
    if (request.startsOn.isBefore(today) || request.startsOn.isAfter(today.plusDays(MOST_AHEAD))) {
      throw DomainException.invalid("coaching.plan.error.start", MOST_AHEAD);
    }
    if (request.shops.isEmpty() || request.shops.size() > MOST_SHOPS) {
      throw DomainException.invalid("coaching.plan.error.shops", MOST_SHOPS);
    }
    return playbook;
  }

  private @Nullable ShopRef visible(String code) {
    try {
      return access.require(code, ShopArea.COACH);
    } catch (DomainException notTheirs) {
      return null;
    }
  }

  private Applied one(String code, PlanMaking.Order order, PlanMaking.For whom) {
    try {
      // a binding may have ended while the others were made
      access.require(whom.shop().id(), ShopArea.COACH);
      return done(code, whom.shop(), made(order, whom));
    } catch (DomainException refused) {
      return refused.kind() == DomainException.Kind.NOT_FOUND
          ? new Applied(
              code, "", Applied.Outcome.NOT_YOURS, null, "coaching.plan.apply.notYours", List.of())
          : failed(code, whom.shop(), refused.key(), refused.args());
    } catch (RuntimeException broken) {
      LOG.error("{} could not be applied to {}", order.playbook().playbook().code(), code, broken);
      return failed(code, whom.shop(), "coaching.plan.apply.broken");
    }
  }

  private PlanMaking.Made made(PlanMaking.Order order, PlanMaking.For whom) {
    try {
      return making.making.make(order, whom);
    } catch (DuplicateKeyException raced) {
      return making.making.existing(order, whom.shop()).orElseThrow(() -> raced);
    }
  }

  private static Applied done(String code, ShopRef shop, PlanMaking.Made made) {
    return new Applied(
        code,
        shop.name(),
        made.already() ? Applied.Outcome.ALREADY : Applied.Outcome.DONE,
        made.plan(),
        made.already() ? "coaching.plan.apply.already" : "",
        List.of());
  }

  private static Applied failed(String code, ShopRef shop, String key, Object... args) {
    return new Applied(code, shop.name(), Applied.Outcome.FAILED, null, key, List.of(args));
  }
}
