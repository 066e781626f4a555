package com.merchantgrowth.reward;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.reward.core.EntryType;
import com.merchantgrowth.reward.core.Posting;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues rewards for other rooms and for the daily run. It asks nobody who they are: the caller
 * decides who earns what. It joins the caller's transaction, so that a reward exists if and only if
 * what it is given for does.
 */
@Component
public class RewardLedger {
  /** Somebody else's grants appear between looking and writing; each round sees more of them. */
  private static final int MOST_ROUNDS = 50;

  private static final int GRANTS_A_ROUND = 5000;

  private final GrantStore store;
  private final KindRows kinds;
  private final CurrentAccount account;
  private final BusinessCalendar calendar;

  RewardLedger(
      GrantStore store, KindRows kinds, CurrentAccount account, BusinessCalendar calendar) {
    this.store = store;
    this.kinds = kinds;
    this.account = account;
    this.calendar = calendar;
  }

  /**
   * Issues a reward, once per source type, source key, level, shop and occurrence: issuing it again
   * returns the first grant's id and writes nothing, whatever else the order says.
   *
   * @return the grant's id
   * @throws DomainException invalid, if there is no such kind or a text is too long
   */
  @Transactional
  public long issue(RewardOrder order) {
    return issue(List.of(order)).getFirst();
  }

  /**
   * {@link #issue(RewardOrder)} for many at once; thousands take a handful of statements.
   *
   * @return the grants' ids in the order of the orders
   */
  @Transactional
  public List<Long> issue(List<RewardOrder> orders) {
    Map<String, RewardKind> known = kinds.byCode();
    LocalDate today = calendar.today();
    TreeMap<GrantKey, NewGrant> wanted = new TreeMap<>(GrantKey.ORDER);
    List<GrantKey> keys = new ArrayList<>(orders.size());
    for (RewardOrder order : orders) {
      NewGrant grant = grant(order, known.get(order.reward().kind()), today);
      wanted.putIfAbsent(grant.key(), grant);
      keys.add(grant.key());
    }
    Map<GrantKey, Long> ids = issueOnce(List.copyOf(wanted.values()), EntryType.ISSUED);
    return keys.stream().map(ids::get).toList();
  }

  /** What was granted under this key before. */
  Optional<Long> find(GrantKey key) {
    return Optional.ofNullable(store.ids(List.of(key)).get(key));
  }

  /**
   * Issues in place of a grant of which nothing is left; the caller holds its lock.
   *
   * @return the new grant's id
   */
  long reissue(
      RewardGrant lost, RewardAmount amount, @Nullable LocalDate expiresOn, String reason) {
    RewardOrder order =
        new RewardOrder(
            lost.shopId(), amount, lost.source(), "reissue:" + lost.id(), expiresOn, reason);
    NewGrant first = grant(order, kinds.find(amount.kind()).orElse(null), calendar.today());
    NewGrant again =
        new NewGrant(
            first.shopId(),
            first.reward(),
            first.source(),
            first.occurrence(),
            first.issuedOn(),
            first.expiresOn(),
            first.note(),
            lost.id());
    return issueOnce(List.of(again), EntryType.REISSUED).values().iterator().next();
  }

  /** Writes the grants that do not exist yet. */
  private Map<GrantKey, Long> issueOnce(List<NewGrant> grants, EntryType type) {
    Map<GrantKey, Long> ids = new HashMap<>();
    for (int from = 0; from < grants.size(); from += GRANTS_A_ROUND) {
      ids.putAll(round(grants.subList(from, Math.min(grants.size(), from + GRANTS_A_ROUND)), type));
    }
    return ids;
  }

  private Map<GrantKey, Long> round(List<NewGrant> grants, EntryType type) {
    List<GrantKey> keys = grants.stream().map(NewGrant::key).toList();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Map<GrantKey, Long> present = store.ids(keys);
      List<NewGrant> missing =
          grants.stream().filter(grant -> !present.containsKey(grant.key())).toList();
      if (missing.isEmpty()) {
        return present;
      }
      if (store.insertUnlessPresent(missing)) {
        Map<GrantKey, Long> all = store.ids(keys);
        store.append(missing.stream().map(grant -> entry(grant, all, type)).toList());
        return all;
      }
    }
    throw DomainException.busy("reward.error.busy");
  }

  private NewEntry entry(NewGrant grant, Map<GrantKey, Long> ids, EntryType type) {
    Long id = ids.get(grant.key());
    if (id == null) {
      throw new IllegalStateException("written but not found: " + grant.key());
    }
    return new NewEntry(
        id,
        new Posting(type, grant.reward().amount(), 0),
        calendar.now(),
        account.find().map(AccountRef::username).orElse("system"),
        grant.note(),
        grant.source().run(),
        null);
  }

  private static NewGrant grant(RewardOrder order, @Nullable RewardKind kind, LocalDate today) {
    if (kind == null) {
      throw DomainException.invalid("reward.error.noKind", order.reward().kind());
    }
    RewardText.requireAtMost(order.source().type(), RewardText.SOURCE_TYPE);
    RewardText.requireAtMost(order.source().key(), RewardText.SOURCE_KEY);
    RewardText.requireAtMost(order.occurrence(), RewardText.OCCURRENCE);
    RewardText.requireAtMost(order.note(), RewardText.REASON);
    LocalDate expiresOn = order.expiresOn();
    if (expiresOn == null && kind.validDays() > 0) {
      expiresOn = today.plusDays(kind.validDays());
    }
    return new NewGrant(
        order.shopId(),
        order.reward(),
        order.source(),
        order.occurrence(),
        today,
        expiresOn,
        order.note(),
        null);
  }
}
