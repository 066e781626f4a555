package com.merchantgrowth.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.csv.RowOutcome;
import com.merchantgrowth.shared.csv.RowProblem;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authorization.AuthorizationDeniedException;

@PortalTest
class ShopImportTest {
  private static final String HEADER = "shop_code,name,category,tier,type,belt,opened_on,stage\n";

  @Autowired private ShopImport imports;
  @Autowired private ShopCatalogue catalogue;
  @Autowired private ShopSnapshots snapshots;
  @Autowired private ShopSettings settings;
  @Autowired private Shops shops;
  @Autowired private ShopCodes codes;
  @Autowired private BusinessCalendar calendar;
  @Autowired private People people;

  private AccountRef admin;

  @BeforeEach
  void signIn() {
    admin = people.admin();
  }

  private static InputStream csv(String rows) {
    return new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8));
  }

  private ShopImportReport load(String rows) {
    return people.as(admin, () -> imports.importCsv(csv(rows)));
  }

  @Test
  void a_new_shop_has_its_attributes_on_every_day_there_ever_was() {
    ShopImportReport report = load("imp-1,甲,女装,L1,企业店,织里童装,2025-05-01,冷启\n");

    assertThat(report.created()).isEqualTo(1);
    ShopRef shop = shops.require("imp-1");
    for (LocalDate day : List.of(LocalDate.of(2017, 4, 22), calendar.today())) {
      ShopProfile profile = shops.profile(shop.id(), day);
      assertThat(profile.category()).isEqualTo("女装");
      assertThat(profile.type()).isEqualTo(ShopType.ENTERPRISE);
      assertThat(profile.stage()).isEqualTo(ShopStage.COLD_START);
      assertThat(profile.openedOn()).isEqualTo("2025-05-01");
    }
  }

  @Test
  void a_changed_shop_keeps_its_past_and_a_blank_keeps_the_value() {
    load("imp-2,甲,女装,L1,企业店,织里童装,2025-05-01,冷启\n");

    ShopImportReport report = load("imp-2,,,L2,,,,\n");

    assertThat(report.changed()).isEqualTo(1);
    long id = shops.require("imp-2").id();
    assertThat(shops.profile(id, calendar.yesterday()).tier()).isEqualTo("L1");
    ShopProfile now = shops.profile(id, calendar.today());
    assertThat(now.tier()).isEqualTo("L2");
    assertThat(now.category()).isEqualTo("女装");
    assertThat(people.as(admin, () -> catalogue.history(id))).hasSize(2);
  }

  @Test
  void the_same_file_twice_changes_nothing_the_second_time() {
    String rows = "imp-3,甲,女装,L1,,,,\nimp-4,乙,女装,L2,,,,\n";
    load(rows);

    ShopImportReport report = load(rows);

    assertThat(report.created()).isZero();
    assertThat(report.changed()).isZero();
    assertThat(report.unchanged()).isEqualTo(2);
  }

  @Test
  void two_changes_on_one_day_make_one_version() {
    load("imp-5,甲,,L1,,,,\n");
    load("imp-5,,,L2,,,,\n");
    load("imp-5,,,L3,,,,\n");

    long id = shops.require("imp-5").id();
    assertThat(people.as(admin, () -> catalogue.history(id)))
        .extracting(version -> version.attributes().tier())
        .containsExactly("L3", "L1");
  }

  @Test
  void one_bad_row_refuses_the_whole_file() {
    ShopImportReport report = load("imp-6,甲,,L1,,,,\nimp-7,,,,网红店,,,\n");

    assertThat(report.refused()).isTrue();
    assertThat(report.problems()).extracting(RowProblem::line).containsExactly(3L);
    assertThat(shops.find("imp-6")).isEmpty();
  }

  @Test
  void a_preview_tells_what_would_happen_and_changes_nothing() {
    load("imp-8,甲,,L1,,,,\n");

    ShopImportReport report =
        people.as(admin, () -> imports.preview(csv("imp-8,,,L2,,,,\nimp-9,乙,,,,,,\n")));

    assertThat(report.samples())
        .extracting(ShopImportReport.Sample::outcome)
        .containsExactly(RowOutcome.CHANGED, RowOutcome.CREATED);
    assertThat(shops.find("imp-9")).isEmpty();
    assertThat(shops.profile(shops.require("imp-8").id(), calendar.today()).tier()).isEqualTo("L1");
  }

  @Test
  void where_tiers_are_computed_an_import_gives_only_new_shops_one() {
    load("imp-10,甲,,L1,,,,entry\n");
    people.run(admin, () -> settings.change(AttributeMode.COMPUTED, AttributeMode.COMPUTED));
    try {
      ShopImportReport report = load("imp-10,甲二,,L4,,,,growth\nimp-11,乙,,L4,,,,growth\n");

      assertThat(report.tiersKept()).isEqualTo(1);
      assertThat(report.stagesKept()).isEqualTo(1);
      ShopProfile known = shops.profile(shops.require("imp-10").id(), calendar.today());
      assertThat(known.name()).isEqualTo("甲二");
      assertThat(known.tier()).isEqualTo("L1");
      assertThat(known.stage()).isEqualTo(ShopStage.ENTRY);
      assertThat(shops.profile(shops.require("imp-11").id(), calendar.today()).tier())
          .isEqualTo("L4");
    } finally {
      people.run(admin, () -> settings.change(AttributeMode.IMPORTED, AttributeMode.IMPORTED));
    }
  }

  @Test
  void imports_of_the_same_new_code_at_the_same_moment_make_one_shop() throws Exception {
    int many = 4;
    CyclicBarrier start = new CyclicBarrier(many);
    try (ExecutorService pool = Executors.newFixedThreadPool(many)) {
      List<Callable<ShopImportReport>> work =
          IntStream.range(0, many)
              .<Callable<ShopImportReport>>mapToObj(
                  i ->
                      () -> {
                        start.await();
                        return load("imp-race,甲,,L" + i + ",,,,\n");
                      })
              .toList();
      int created = 0;
      for (Future<ShopImportReport> done : pool.invokeAll(work)) {
        created += done.get().created();
      }
      assertThat(created).isEqualTo(1);
    }
    long id = shops.require("imp-race").id();
    List<ShopVersion> history = people.as(admin, () -> catalogue.history(id)).reversed();
    assertThat(history.getFirst().from()).isEqualTo(ShopHistory.BEGINNING);
    assertThat(history.getLast().to()).isNull();
    assertThat(history).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void the_number_of_statements_does_not_grow_with_the_rows() {
    int few = SqlCount.of(() -> load(rows("imp-few-", 10)));
    int many = SqlCount.of(() -> load(rows("imp-many-", 900)));

    assertThat(many).isEqualTo(few);
  }

  @Test
  void a_snapshot_is_one_statement_with_ids_ascending_as_of_its_day() {
    load("imp-12,甲,女装,L1,flagship,,2025-05-01,growth\n");
    load("imp-12,,,L2,,,,\n");

    assertThat(SqlCount.statements(() -> snapshots.asOf(calendar.today()))).hasSize(1);
    ShopColumns now = snapshots.asOf(calendar.today());
    ShopColumns before = snapshots.asOf(calendar.yesterday());
    assertThat(now.ids()).isSorted().doesNotHaveDuplicates();
    long id = codes.all().get("imp-12");
    assertThat(now.tiers()[now.row(id)]).isEqualTo("L2");
    assertThat(before.tiers()[before.row(id)]).isEqualTo("L1");
    assertThat(now.types()[now.row(id)]).isEqualTo("flagship");
    assertThat(now.openedOn()[now.row(id)]).isEqualTo("2025-05-01");
  }

  @Test
  void a_page_and_its_count_are_one_statement_each_however_many_shops_there_are() {
    load(rows("imp-page-", 120));
    ShopFilter filter = new ShopFilter("IMP-PAGE-", "", "", "", "", "");

    people.run(
        admin,
        () -> {
          assertThat(SqlCount.of(() -> catalogue.page(filter, ShopSort.BY_CODE, 0, 50)))
              .isEqualTo(1);
          assertThat(catalogue.page(filter, ShopSort.BY_CODE, 100, 50)).hasSize(20);
          assertThat(catalogue.count(filter)).isEqualTo(120);
        });
  }

  @Test
  void a_percent_sign_in_the_search_is_just_a_character() {
    load("imp-13,百分百%店,,,,,,\n");

    people.run(
        admin,
        () ->
            assertThat(
                    catalogue.page(
                        new ShopFilter("分百%", "", "", "", "", ""), ShopSort.BY_CODE, 0, 50))
                .extracting(ShopProfile::code)
                .containsExactly("imp-13"));
  }

  @Test
  void merchants_cannot_import() {
    AccountRef merchant = people.merchant();

    assertThatThrownBy(() -> people.as(merchant, () -> imports.importCsv(csv("imp-14,,,,,,,\n"))))
        .isInstanceOf(AuthorizationDeniedException.class);
  }

  private static String rows(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> prefix + i + ",名" + i + ",女装,L1,,,,\n")
        .collect(Collectors.joining());
  }
}
