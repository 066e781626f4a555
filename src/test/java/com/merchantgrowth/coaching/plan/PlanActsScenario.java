package com.merchantgrowth.coaching.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.coaching.ProviderBindings;
import com.merchantgrowth.coaching.plan.PlanMarket.Pair;
import com.merchantgrowth.coaching.portfolio.CoachingFigures;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.DomainException.Kind;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.SqlCount;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Both sides on one plan, and many plans at once. */
abstract class PlanActsScenario {
  @Autowired private PlanMarket market;
  @Autowired private PlanActs acts;
  @Autowired private PlanFiles files;
  @Autowired private ContactLog log;
  @Autowired private SharedPlans plans;
  @Autowired private PlaybookApplying applying;
  @Autowired private PlanRows rows;
  @Autowired private CoachingFigures figures;
  @Autowired private ProviderBindings bindings;
  @Autowired private People people;

  private void refused(AccountRef account, Kind kind, Runnable act) {
    people.run(
        account,
        () ->
            assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                    DomainException.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind)));
  }

  private void done(long plan, PlanAction action) {
    acts.move(plan, action.id(), action.version(), ActionState.DONE, "");
  }

  @Test
  void each_side_ticks_its_own_and_an_administrator_neither() {
    Pair pair = market.pair("各做各的");
    long plan = market.plan(pair, PlanMarket.LIVE, market.today());
    PlanAction script = market.action(plan, "定直播脚本");
    PlanAction review = market.action(plan, "写复盘");
    refused(pair.owner(), Kind.FORBIDDEN, () -> done(plan, script));
    refused(pair.coach(), Kind.FORBIDDEN, () -> done(plan, review));
    refused(people.admin(), Kind.FORBIDDEN, () -> done(plan, script));
    refused(people.admin(), Kind.FORBIDDEN, () -> done(plan, review));
    refused(pair.owner(), Kind.CONFLICT, () -> done(plan, market.action(plan, "开播 2 天")));

    people.run(pair.coach(), () -> done(plan, script));
    people.run(pair.owner(), () -> done(plan, review));
    assertThat(market.action(plan, "定直播脚本").doneBy()).isEqualTo(pair.coach().username());
    assertThat(market.action(plan, "写复盘").owner()).isEqualTo(pair.owner().id());
  }

  @Test
  void a_viewer_reads_and_writes_nothing_and_strangers_find_nothing() {
    Pair pair = market.pair("只看");
    long plan = market.plan(pair, PlanMarket.LIVE, market.today());
    PlanAction review = market.action(plan, "写复盘");
    AccountRef viewer = market.member(pair.shop(), MemberRole.VIEWER);
    assertThat(people.as(viewer, () -> plans.of(plan)).actions()).hasSize(3);
    refused(viewer, Kind.FORBIDDEN, () -> done(plan, review));
    refused(viewer, Kind.FORBIDDEN, () -> acts.note(plan, 0, "看看"));
    refused(
        viewer,
        Kind.FORBIDDEN,
        () -> files.add(plan, "a.txt", "字".getBytes(StandardCharsets.UTF_8)));

    for (AccountRef stranger :
        List.of(people.merchant(), people.serviceProvider(), market.pair("别家").owner())) {
      refused(stranger, Kind.NOT_FOUND, () -> plans.of(plan));
      refused(stranger, Kind.NOT_FOUND, () -> done(plan, review));
      refused(stranger, Kind.NOT_FOUND, () -> acts.close(plan, 0, ""));
    }
  }

  @Test
  void after_the_binding_has_ended_the_next_call_finds_nothing() {
    Pair pair = market.pair("到期");
    long plan = market.plan(pair, PlanMarket.LIVE, market.today());
    PlanFile file =
        people.as(
            pair.coach(), () -> files.add(plan, "a.txt", "字".getBytes(StandardCharsets.UTF_8)));
    AccountRef admin = people.admin();
    people.run(
        admin,
        () ->
            bindings.unbind(bindings.page(pair.coach().username(), "", 0, 5).getFirst().id(), ""));
    PlanAction script = market.action(plan, "定直播脚本");
    refused(pair.coach(), Kind.NOT_FOUND, () -> plans.of(plan));
    refused(pair.coach(), Kind.NOT_FOUND, () -> done(plan, script));
    refused(pair.coach(), Kind.NOT_FOUND, () -> files.content(plan, file.id()));
    refused(pair.coach(), Kind.NOT_FOUND, () -> plans.contacts(pair.shop().id()));
    PlanFilter all = new PlanFilter(PlanFilter.Standing.ALL, "", "");
    assertThat(people.as(pair.coach(), () -> plans.page(all, 0, 50))).isEmpty();
    assertThat(people.as(pair.coach(), () -> apply(PlanMarket.RULES, "ended-0001", pair.shop())))
        .extracting(Applied::outcome)
        .containsExactly(Applied.Outcome.NOT_YOURS);
  }

  @Test
  void of_two_clicks_at_once_one_counts_and_the_other_is_told() throws Exception {
    Pair pair = market.pair("双击");
    long plan = market.plan(pair, PlanMarket.LIVE, market.today());
    PlanAction review = market.action(plan, "写复盘");
    List<String> answers =
        race(
            4,
            pair.owner(),
            () -> {
              done(plan, review);
              return "done";
            });
    assertThat(answers).containsOnlyOnce("done");
    assertThat(answers).filteredOn("coaching.plan.error.changed"::equals).hasSize(3);
    assertThat(market.action(plan, "写复盘").version()).isEqualTo(review.version() + 1);
  }

  @Test
  void who_has_seen_an_older_state_overwrites_nothing() {
    Pair pair = market.pair("两个人");
    AccountRef operator = market.member(pair.shop(), MemberRole.OPERATOR);
    long plan = market.plan(pair, PlanMarket.LIVE, market.today());
    PlanAction seen = market.action(plan, "写复盘");
    people.run(
        pair.owner(), () -> acts.move(plan, seen.id(), seen.version(), ActionState.BLOCKED, "等样品"));
    refused(operator, Kind.CONFLICT, () -> done(plan, seen));
    assertThat(market.action(plan, "写复盘").reason()).isEqualTo("等样品");
  }

  private List<Applied> apply(String playbook, String batch, ShopRef... shops) {
    return applying.apply(
        new PlaybookApplying.Request(
            playbook, batch, market.today(), List.of(shops).stream().map(ShopRef::code).toList()),
        done -> {});
  }

  /** How many times the same work succeeds, or why it does not. */
  private List<String> race(int many, AccountRef account, Callable<String> work) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(many)) {
      List<Future<String>> running = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        running.add(
            pool.submit(
                () ->
                    people.as(
                        account,
                        () -> {
                          try {
                            return work.call();
                          } catch (DomainException refused) {
                            return refused.key();
                          } catch (Exception other) {
                            return other.toString();
                          }
                        })));
      }
      List<String> answers = new ArrayList<>();
      for (Future<String> one : running) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  @Test
  void many_shops_get_a_plan_each_or_a_reason_and_the_same_key_makes_nothing_twice() {
    Pair pair = market.pair("批量有");
    market.plan(pair, PlanMarket.RULES, market.today());
    List<ShopRef> fresh = market.shops("批量", 3);
    market.bind(pair.coach(), fresh);
    ShopRef other = market.pair("批量别家").shop();
    List<Integer> progress = new ArrayList<>();
    List<String> codes = new ArrayList<>(fresh.stream().map(ShopRef::code).toList());
    codes.addAll(List.of(pair.shop().code(), other.code(), "no-such-shop", codes.getFirst()));
    PlaybookApplying.Request request =
        new PlaybookApplying.Request(PlanMarket.RULES, "batch-2026-11", market.today(), codes);
    List<Applied> first = people.as(pair.coach(), () -> applying.apply(request, progress::add));
    assertThat(first)
        .extracting(Applied::outcome)
        .containsExactly(
            Applied.Outcome.DONE,
            Applied.Outcome.DONE,
            Applied.Outcome.DONE,
            Applied.Outcome.ALREADY,
            Applied.Outcome.NOT_YOURS,
            Applied.Outcome.NOT_YOURS);
    assertThat(first.get(4).name()).as("a stranger's name is not told").isEmpty();
    assertThat(progress).containsExactly(1, 2, 3, 4, 5, 6);

    List<Applied> again = people.as(pair.coach(), () -> applying.apply(request, progress::add));
    assertThat(again).isEqualTo(first);
    assertThat(rows.ofShop(fresh.getFirst().id())).hasSize(1);
    SharedPlan made = rows.ofShop(fresh.getFirst().id()).getFirst();
    people.run(pair.coach(), () -> acts.close(made.id(), made.version(), ""));
    people.run(pair.coach(), () -> applying.apply(request, progress::add));
    assertThat(rows.ofShop(fresh.getFirst().id())).as("also after it has ended").hasSize(1);
  }

  @Test
  void two_applications_at_once_make_one_plan() throws Exception {
    Pair pair = market.pair("批量抢");
    int[] number = {0};
    List<String> answers =
        race(
            4,
            pair.coach(),
            () -> {
              String batch;
              synchronized (number) {
                batch = "race-batch-" + number[0]++;
              }
              return apply(PlanMarket.RULES, batch, pair.shop()).getFirst().outcome().name();
            });
    assertThat(answers).containsOnlyOnce("DONE");
    assertThat(answers).filteredOn("ALREADY"::equals).hasSize(3);
    assertThat(rows.ofShop(pair.shop().id())).hasSize(1);
  }

  @Test
  void five_hundred_shops_are_the_most_and_a_day_gone_by_is_refused() {
    Pair pair = market.pair("太多");
    List<String> codes = new ArrayList<>();
    for (int i = 0; i <= PlaybookApplying.MOST_SHOPS; i++) {
      codes.add("shop-" + i);
    }
    LocalDate today = market.today();
    refused(
        pair.coach(),
        Kind.INVALID,
        () ->
            applying.apply(
                new PlaybookApplying.Request(PlanMarket.RULES, "too-many-1", today, codes),
                done -> {}));
    refused(
        pair.coach(),
        Kind.INVALID,
        () ->
            applying.apply(
                new PlaybookApplying.Request(
                    PlanMarket.RULES,
                    "yesterday-1",
                    today.minusDays(1),
                    List.of(pair.shop().code())),
                done -> {}));
    people.run(
        pair.owner(),
        () ->
            assertThatThrownBy(() -> apply(PlanMarket.RULES, "merchant-1", pair.shop()))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class));
  }

  @Test
  void coach_and_administrator_close_the_merchant_rates_once_and_then_nothing_moves() {
    Pair pair = market.pair("结束");
    long plan = market.plan(pair, PlanMarket.LIVE, market.today());
    refused(pair.owner(), Kind.FORBIDDEN, () -> acts.close(plan, 0, ""));
    refused(pair.owner(), Kind.CONFLICT, () -> acts.rate(plan, 5, ""));
    refused(pair.coach(), Kind.CONFLICT, () -> acts.close(plan, 99, ""));
    people.run(people.admin(), () -> acts.close(plan, 0, "店铺停业"));
    refused(pair.coach(), Kind.CONFLICT, () -> done(plan, market.action(plan, "定直播脚本")));
    refused(pair.coach(), Kind.CONFLICT, () -> acts.add(plan, "再来一项", market.today()));
    refused(pair.coach(), Kind.FORBIDDEN, () -> acts.rate(plan, 5, ""));
    refused(pair.owner(), Kind.INVALID, () -> acts.rate(plan, 6, ""));
    people.run(pair.owner(), () -> acts.rate(plan, 4, "脚本好用"));
    refused(pair.owner(), Kind.CONFLICT, () -> acts.rate(plan, 1, ""));
    SharedPlan closed = rows.find(plan).orElseThrow();
    assertThat(closed.satisfaction()).extracting("stars", "words").containsExactly(4, "脚本好用");
    assertThat(closed.closing()).extracting("result").isEqualTo(PlanResult.UNKNOWN);
  }

  @Test
  void own_actions_are_added_within_the_plan() {
    Pair pair = market.pair("自己加");
    long plan = market.plan(pair, PlanMarket.LIVE, market.today());
    people.run(pair.owner(), () -> acts.add(plan, " 备 10 件样品 ", market.today().plusDays(2)));
    assertThat(market.action(plan, "备 10 件样品").side().code()).isEqualTo("merchant");
    refused(pair.owner(), Kind.INVALID, () -> acts.add(plan, " ", market.today()));
    refused(pair.owner(), Kind.INVALID, () -> acts.add(plan, "太晚", market.today().plusDays(99)));
    PlanAction script = market.action(plan, "定直播脚本");
    LocalDate later = market.today().plusDays(6);
    refused(
        pair.owner(),
        Kind.FORBIDDEN,
        () -> acts.reschedule(plan, script.id(), script.version(), later));
    people.run(pair.coach(), () -> acts.reschedule(plan, script.id(), script.version(), later));
    assertThat(market.action(plan, "定直播脚本").dueOn()).isEqualTo(later);
  }

  @Test
  void contacts_are_kept_once_a_key_and_tell_the_portfolio() {
    Pair pair = market.pair("联系");
    market.plan(pair, PlanMarket.RULES, market.today());
    ContactLog.Entry entry =
        new ContactLog.Entry(
            null, Contact.Kind.CALL, market.today(), 18, "换场控，改时段", null, "key-one-1");
    assertThat(people.as(pair.coach(), () -> log.log(pair.shop().id(), entry))).isTrue();
    assertThat(people.as(pair.coach(), () -> log.log(pair.shop().id(), entry))).isFalse();
    refused(pair.owner(), Kind.FORBIDDEN, () -> log.log(pair.shop().id(), entry));
    assertThat(people.as(pair.owner(), () -> plans.contacts(pair.shop().id())))
        .singleElement()
        .extracting(Contact::minutes, Contact::outcome)
        .containsExactly(18, "换场控，改时段");
    Map<Long, CoachingFigures.Figure> told =
        figures.of(List.of(pair.shop().id()), market.today().plusDays(3));
    assertThat(told)
        .containsEntry(pair.shop().id(), new CoachingFigures.Figure(2, 1, market.today()));
  }

  @Test
  void attachments_are_what_their_content_is_and_saved_under_a_neutral_name() {
    Pair pair = market.pair("附件");
    long plan = market.plan(pair, PlanMarket.LIVE, market.today());
    byte[] csv = "日期,分钟\n11月9日,60\n".getBytes(StandardCharsets.UTF_8);
    PlanFile file = people.as(pair.owner(), () -> files.add(plan, "C:\\me\\..\\排期.exe", csv));
    assertThat(file.kind()).isEqualTo(FileKind.CSV);
    assertThat(file.name()).isEqualTo("排期.csv");
    assertThat(file.fileName()).isEqualTo("plan-" + plan + "-" + file.id() + ".csv");
    assertThat(people.as(pair.coach(), () -> files.add(plan, "again.csv", csv))).isEqualTo(file);
    assertThat(people.as(pair.coach(), () -> files.content(plan, file.id())).content())
        .isEqualTo(csv);
    refused(
        pair.owner(), Kind.INVALID, () -> files.add(plan, "safe.png", new byte[] {'M', 'Z', 0, 1}));
    long others = market.plan(market.pair("附件别家"), PlanMarket.LIVE, market.today());
    refused(pair.owner(), Kind.NOT_FOUND, () -> files.content(others, file.id()));
  }

  @Test
  void a_page_of_the_list_takes_the_same_statements_for_one_plan_and_for_thirty() {
    Pair few = market.pair("一个计划");
    market.plan(few, PlanMarket.LIVE, market.today());
    AccountRef many = people.serviceProvider();
    List<ShopRef> shops = market.shops("很多计划", 30);
    market.bind(many, shops);
    people.run(many, () -> apply(PlanMarket.LIVE, "thirty-shops", shops.toArray(ShopRef[]::new)));
    PlanFilter running = new PlanFilter(PlanFilter.Standing.RUNNING, "", "");
    assertThat(people.as(many, () -> plans.page(running, 0, 50))).hasSize(30);

    int one = people.as(few.coach(), () -> SqlCount.of(() -> plans.page(running, 0, 50)));
    int thirty = people.as(many, () -> SqlCount.of(() -> plans.page(running, 0, 50)));
    assertThat(thirty).isEqualTo(one);
    long plan = people.as(many, () -> plans.page(running, 0, 1)).getFirst().plan().id();
    people.run(many, () -> plans.of(plan)); // the day's first look at a shop is written down
    List<String> sent = people.as(many, () -> SqlCount.statements(() -> plans.of(plan)));
    assertThat(sent).hasSizeLessThanOrEqualTo(16);
  }
}
