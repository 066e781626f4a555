package com.merchantgrowth.creator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectDirectory;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.Subjects;
import com.merchantgrowth.shared.csv.RowProblem;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.SqlCount;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authorization.AuthorizationDeniedException;

abstract class CreatorImportScenario {
  private static final String HEADER = "creator_code,name,tier,type,category,fans,active\n";

  @Autowired private CreatorImport imports;
  @Autowired private Creators creators;
  @Autowired private List<SubjectDirectory> directories;
  @Autowired private BusinessCalendar calendar;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private People people;

  private AccountRef admin;

  @BeforeEach
  void signIn() {
    admin = people.admin();
  }

  private CreatorImportReport load(String rows) {
    return file(HEADER + rows);
  }

  private CreatorImportReport file(String csv) {
    return people.as(
        admin,
        () -> imports.importCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
  }

  private CreatorProfile creator(String code) {
    return people.as(admin, () -> creators.require(code));
  }

  private Subjects asOf(LocalDate day) {
    return directories.stream()
        .filter(each -> each.kind() == SubjectKind.CREATOR)
        .findFirst()
        .orElseThrow()
        .asOf(day);
  }

  @Test
  void a_new_creator_stands_in_its_group_on_every_day_there_ever_was() {
    assertThat(load("ci-1,阿禾,腰部,职业,女装,120000,是\n").created()).isEqualTo(1);

    CreatorProfile creator = creator("ci-1");
    assertThat(creator.tier()).isEqualTo(CreatorTier.MIDDLE);
    assertThat(creator.type()).isEqualTo(CreatorType.PROFESSIONAL);
    assertThat(creator.fans()).isEqualTo(120_000);
    Subjects then = asOf(LocalDate.of(2017, 4, 22));
    int row = then.row(creator.id());
    assertThat(then.codes()[row]).isEqualTo("ci-1");
    assertThat(then.categories()[row]).isEqualTo("professional");
    assertThat(then.tiers()[row]).isEqualTo("middle");
  }

  @Test
  void a_new_tier_counts_from_today_on_and_blanks_keep_what_is_there() {
    load("ci-2,阿禾,tail,vertical,女装,5000,true\n");
    long id = creator("ci-2").id();
    jdbc.update(
        "update creator_version set valid_from = ? where creator_id = ?",
        calendar.today().minusDays(9),
        id);

    load("ci-2,,middle,,,,\n");
    load("ci-2,,head,,,,\n");

    assertThat(creator("ci-2").category()).isEqualTo("女装");
    Subjects yesterday = asOf(calendar.yesterday());
    assertThat(yesterday.tiers()[yesterday.row(id)]).isEqualTo("tail");
    Subjects today = asOf(calendar.today());
    assertThat(today.tiers()[today.row(id)]).isEqualTo("head");
    assertThat(people.as(admin, () -> creators.history(id))).hasSize(2);
  }

  @Test
  void fans_and_state_change_without_a_new_version() {
    load("ci-3,阿禾,tail,vertical,女装,5000,true\n");

    assertThat(load("ci-3,,,,,6000,否\n").changed()).isEqualTo(1);

    CreatorProfile creator = creator("ci-3");
    assertThat(creator.fans()).isEqualTo(6000);
    assertThat(creator.active()).isFalse();
    assertThat(people.as(admin, () -> creators.history(creator.id()))).hasSize(1);
  }

  @Test
  void the_same_file_twice_changes_nothing_the_second_time() {
    String rows = "ci-4,甲,tail,vertical,,,\nci-5,乙,head,seeding,,,\n";
    load(rows);

    CreatorImportReport report = load(rows);

    assertThat(report.created() + report.changed()).isZero();
    assertThat(report.unchanged()).isEqualTo(2);
  }

  @Test
  void a_preview_changes_nothing() {
    CreatorImportReport report =
        people.as(
            admin,
            () ->
                imports.preview(
                    new ByteArrayInputStream(
                        (HEADER + "ci-6,甲,,,,,\n").getBytes(StandardCharsets.UTF_8))));

    assertThat(report.created()).isEqualTo(1);
    assertThat(people.as(admin, () -> creators.find("ci-6"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cx-1,甲,网红,,,,           | tier     | creator.csv.tier",
        "cx-1,甲,,主播,,,           | type     | creator.csv.type",
        "cx-1,甲,,,,1e308,          | fans     | creator.csv.fans",
        "cx-1,甲,,,,-1,             | fans     | creator.csv.fans",
        "cx-1,甲,,,,99999999999,    | fans     | creator.csv.fans",
        "cx-1,甲,,,,,maybe          | active   | creator.csv.active",
        "<b>,甲,,,,,                | creator_code | creator.csv.code",
        ",甲,,,,,                   | creator_code | creator.csv.noCode",
        "cx-1,甲                    | ''       | merchant.csv.ragged",
        "cx-1,\"甲,,,,,             | ''       | merchant.csv.malformed",
      })
  void a_bad_row_refuses_the_whole_file(String row, String column, String reason) {
    CreatorImportReport report = load("cx-good,好,,,,,\n" + row + "\n");

    assertThat(report.refused()).isTrue();
    RowProblem problem = report.problems().getFirst();
    assertThat(problem.column()).isEqualTo(column);
    assertThat(problem.key()).isEqualTo(reason);
    assertThat(people.as(admin, () -> creators.find("cx-good"))).isEmpty();
  }

  @Test
  void a_file_with_semicolons_is_refused_by_its_header() {
    CreatorImportReport report = file("creator_code;name;tier\ncx-2;甲;tail\n");

    assertThat(report.problems())
        .extracting(RowProblem::key)
        .containsExactly("merchant.csv.unknownHeader", "merchant.csv.missingHeader");
  }

  @Test
  void a_byte_order_mark_quotes_and_marks_of_html_are_only_text() {
    CreatorImportReport report =
        file("\uFEFFname,creator_code\n\"<script>alert(1)</script>, \"\"甲\"\"\",ci-7\n");

    assertThat(report.created()).isEqualTo(1);
    assertThat(creator("ci-7").name()).isEqualTo("<script>alert(1)</script>, \"甲\"");
  }

  @Test
  void a_code_twice_in_a_file_is_refused() {
    assertThat(load("ci-8,甲,,,,,\nci-8,乙,,,,,\n").problems())
        .extracting(RowProblem::key)
        .containsExactly("creator.csv.duplicate");
  }

  @Test
  void a_form_keeps_the_rules_of_a_file() {
    assertThatThrownBy(
            () -> people.as(admin, () -> imports.save(Map.of("creator_code", "ci 9", "name", "甲"))))
        .isInstanceOf(DomainException.class)
        .extracting(thrown -> ((DomainException) thrown).key())
        .isEqualTo("creator.csv.code");
  }

  @Test
  void only_administrators_import_and_everybody_signed_in_looks() {
    load("ci-10,甲,,,,,\n");
    AccountRef merchant = people.merchant();

    assertThatThrownBy(() -> people.as(merchant, () -> imports.header()))
        .isInstanceOf(AuthorizationDeniedException.class);
    assertThat(people.as(merchant, () -> creators.require("ci-10")).name()).isEqualTo("甲");
  }

  @Test
  void lists_are_searched_filtered_and_ordered_by_size() {
    load("ls-1,百川一,腰部,垂直,茶叶,10,\nls-2,百川二,头部,垂直,茶叶,30,\nls-3,百川三,新引入,种草,茶叶,20,\n");

    CreatorSort bySize = new CreatorSort(CreatorSort.By.TIER, true);
    people.run(
        admin,
        () -> {
          assertThat(creators.page(new CreatorFilter("百川", "", "", "", ""), bySize, 0, 10))
              .extracting(CreatorProfile::code)
              .containsExactly("ls-2", "ls-1", "ls-3");
          CreatorFilter vertical = new CreatorFilter("LS-", "", "vertical", "茶叶", "true");
          assertThat(creators.count(vertical)).isEqualTo(2);
          assertThat(creators.count(new CreatorFilter("ls_", "", "", "", ""))).isZero();
          assertThat(creators.categories()).contains("茶叶");
        });
  }

  @Test
  void one_creator_and_many_need_the_same_statements() {
    int one = SqlCount.of(() -> load("sq-0,甲,tail,vertical,,,\n"));
    String many =
        IntStream.range(1, 300)
            .mapToObj(i -> "sq-" + i + ",甲,tail,vertical,,,\n")
            .collect(Collectors.joining());

    assertThat(SqlCount.of(() -> load(many))).isEqualTo(one);
  }
}
