package com.merchantgrowth.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.product.ProductCatalogue.ProductPage;
import com.merchantgrowth.product.information.InformationField;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectDirectory;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.Subjects;
import com.merchantgrowth.shared.csv.RowProblem;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.SqlCount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authorization.AuthorizationDeniedException;

abstract class ProductImportScenario {
  private static final String HEADER =
      "product_code,shop_code,title,category,pictures,selling_points\n";

  @Autowired private ProductImport imports;
  @Autowired private ProductCatalogue catalogue;
  @Autowired private ProductExport export;
  @Autowired private Products products;
  @Autowired private InformationRuleBook book;
  @Autowired private ShopSetup setup;
  @Autowired private Shops shops;
  @Autowired private People people;
  @Autowired private List<SubjectDirectory> directories;

  private AccountRef admin;

  @BeforeEach
  void shopsOfTwo() {
    admin = people.admin();
    setup.shops(
        Map.of(
            "pro-a", shop("甲铺"),
            "pro-b", shop("乙铺")));
  }

  private static ShopAttributes shop(String name) {
    return new ShopAttributes(name, "食品", "", null, "", null, null);
  }

  private static InputStream csv(String rows) {
    return new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8));
  }

  private ProductImportReport load(String rows) {
    return load(admin, rows, null);
  }

  private ProductImportReport load(AccountRef who, String rows, @Nullable String shop) {
    return people.as(who, () -> imports.importCsv(csv(rows), shop));
  }

  private AccountRef member(String shop, MemberRole role) {
    AccountRef member = people.merchant();
    setup.member(shops.require(shop).id(), member.id(), role);
    return member;
  }

  @Test
  void a_new_product_is_judged_at_once_and_a_blank_keeps_the_value() {
    load("pi-1,pro-a,每日坚果,食品 > 坚果,2,\n");

    ProductImportReport report = load("pi-1,,,,5,香|脆|甜\n");

    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.better()).isEqualTo(1);
    Product product = products.require("pi-1");
    assertThat(product.fields().title()).isEqualTo("每日坚果");
    assertThat(product.fields().pictures()).isEqualTo(5);
    assertThat(product.lacks(InformationField.SELLING_POINTS)).isFalse();
    assertThat(product.lacks(InformationField.SHORT_TITLE)).isTrue();
  }

  @Test
  void the_same_file_twice_changes_nothing_the_second_time() {
    String rows = "pi-2,pro-a,甲,,1,\npi-3,pro-b,乙,,2,\n";
    load(rows);

    ProductImportReport report = load(rows);

    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(report.changed() + report.created()).isZero();
  }

  @Test
  void one_bad_row_refuses_the_whole_file() {
    ProductImportReport report = load("pi-4,pro-a,甲,,1,\npi-5,no-such,乙,,2,\npi-6,,丙,,,\n");

    assertThat(report.problems())
        .extracting(RowProblem::line, RowProblem::key)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3L, "merchant.csv.unknownShop"),
            org.assertj.core.groups.Tuple.tuple(4L, "product.csv.noShop"));
    assertThat(products.find("pi-4")).isEmpty();
  }

  @Test
  void a_preview_tells_what_would_happen_and_changes_nothing() {
    ProductImportReport report =
        people.as(admin, () -> imports.preview(csv("pi-7,pro-a,甲,,1,\n"), null));

    assertThat(report.created()).isEqualTo(1);
    assertThat(report.samples().getFirst().after()).isPositive();
    assertThat(products.find("pi-7")).isEmpty();
  }

  @Test
  void a_merchant_writes_to_its_own_shop_only() {
    load("pi-8,pro-b,乙的,,1,\n");
    AccountRef owner = member("pro-a", MemberRole.OWNER);

    assertThat(load(owner, "pi-9,,甲的,,1,\n", "pro-a").created()).isEqualTo(1);
    assertThat(products.require("pi-9").shopId()).isEqualTo(shops.require("pro-a").id());

    // nothing tells whose product it is
    assertThat(load(owner, "pi-8,,偷,,9,\n", "pro-a").problems())
        .extracting(RowProblem::key)
        .containsExactly("product.csv.taken");
    assertThat(load(owner, "pi-8,pro-b,偷,,9,\n", null).problems())
        .extracting(RowProblem::key)
        .containsExactly("product.csv.taken");
    assertThat(load(owner, "pi-10,pro-b,塞,,9,\n", null).problems())
        .extracting(RowProblem::key)
        .containsExactly("merchant.csv.unknownShop");
    assertThatThrownBy(() -> load(owner, "pi-10,,塞,,9,\n", "pro-b"))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("merchant.error.unknown");
    assertThat(products.require("pi-8").fields().title()).isEqualTo("乙的");
  }

  @Test
  void a_viewer_and_a_service_provider_change_nothing() {
    AccountRef viewer = member("pro-a", MemberRole.VIEWER);
    assertThatThrownBy(() -> load(viewer, "pi-11,,甲,,1,\n", "pro-a"))
        .isInstanceOf(DomainException.class)
        .extracting(failure -> ((DomainException) failure).kind())
        .isEqualTo(DomainException.Kind.FORBIDDEN);
    assertThatThrownBy(() -> load(people.serviceProvider(), "pi-11,pro-a,甲,,1,\n", null))
        .isInstanceOf(AuthorizationDeniedException.class);
  }

  @Test
  void another_shops_products_look_as_if_there_were_none() {
    load("pi-12,pro-b,乙的,,1,\n");
    AccountRef owner = member("pro-a", MemberRole.OWNER);
    long other = shops.require("pro-b").id();

    people.run(
        owner,
        () -> {
          assertThatThrownBy(() -> catalogue.require("pi-12"))
              .hasMessage("product.error.unknown [pi-12]");
          assertThatThrownBy(() -> catalogue.require("no-such"))
              .hasMessage("product.error.unknown [no-such]");
          assertThatThrownBy(() -> catalogue.ofShop(other)).isInstanceOf(DomainException.class);
          assertThatThrownBy(
                  () -> catalogue.page(other, ProductFilter.ALL, ProductSort.BY_CODE, 0, 10))
              .isInstanceOf(DomainException.class);
          assertThatThrownBy(() -> catalogue.lacking(other)).isInstanceOf(DomainException.class);
          assertThatThrownBy(
                  () ->
                      export.write(
                          other,
                          ProductFilter.ALL,
                          product -> true,
                          (key, args) -> key,
                          OutputStream.nullOutputStream()))
              .isInstanceOf(DomainException.class);
          assertThat(catalogue.everywhere(ProductFilter.ALL, 0, 1000).products())
              .allMatch(product -> product.shopId() != other);
        });
  }

  @Test
  void lists_are_filtered_sorted_and_counted_with_two_statements() {
    load(
        "pi-20,pro-a,榛子 100%,食品 > 坚果,5,a|b|c\n"
            + "pi-21,pro-a,榛子_小包,食品 > 坚果 > 礼盒,1,\n"
            + "pi-22,pro-a,围巾,服饰,0,\n");
    long shop = shops.require("pro-a").id();
    ProductFilter nuts = new ProductFilter("榛子", "食品", null, null);

    people.run(
        admin,
        () -> {
          ProductPage page =
              catalogue.page(shop, nuts, new ProductSort(ProductSort.By.INFORMATION, true), 0, 10);
          assertThat(page.products()).extracting(Product::code).containsExactly("pi-20", "pi-21");
          assertThat(
                  catalogue
                      .page(
                          shop,
                          new ProductFilter(
                              "榛子", "", ProductStatus.ON_SALE, InformationField.SELLING_POINTS),
                          ProductSort.BY_CODE,
                          0,
                          10)
                      .products())
              .extracting(Product::code)
              .containsExactly("pi-21");
          assertThat(catalogue.everywhere(new ProductFilter("100%", "", null, null), 0, 9).total())
              .isEqualTo(1);
          assertThat(SqlCount.of(() -> catalogue.page(shop, nuts, ProductSort.BY_CODE, 0, 10)))
              .isLessThanOrEqualTo(4);
          assertThat(catalogue.lacking(shop).get(InformationField.SELLING_POINTS))
              .isGreaterThanOrEqualTo(2);
        });
  }

  @Test
  void an_import_takes_as_many_statements_for_many_rows_as_for_one() {
    int one = SqlCount.of(() -> load("pi-30,pro-a,甲,,1,\n"));
    StringBuilder rows = new StringBuilder();
    for (int i = 100; i < 400; i++) {
      rows.append("pi-").append(i).append(",pro-a,甲,,1,\n");
    }
    assertThat(SqlCount.of(() -> load(rows.toString()))).isEqualTo(one);
  }

  @Test
  void an_export_can_be_imported_again_and_changes_nothing() {
    load("pi-40,pro-b,=1+1 号坚果,食品 > 坚果,2,\n");
    long shop = shops.require("pro-b").id();

    String csv = exported(shop);
    ProductImportReport again =
        people.as(
            admin,
            () ->
                imports.importCsv(
                    new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), null));

    assertThat(csv).contains("'=1+1").contains("product.fix.pictures");
    assertThat(again.problems()).isEmpty();
    assertThat(again.changed()).isZero();
    assertThat(again.unchanged()).isPositive();
  }

  @Test
  void an_export_holds_the_chosen_products_only() {
    load("pi-45,pro-a,甲,食品,1,\npi-46,pro-a,乙,食品,1,\n");

    String csv = exported(shops.require("pro-a").id(), one -> one.code().equals("pi-46"));

    assertThat(csv).contains("pi-46").doesNotContain("pi-45");
  }

  private String exported(long shop) {
    return exported(shop, one -> true);
  }

  private String exported(long shop, Predicate<Product> chosen) {
    return people.as(
        admin,
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try {
            export.write(shop, ProductFilter.ALL, chosen, (key, args) -> key, out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return out.toString(StandardCharsets.UTF_8);
        });
  }

  @Test
  void products_are_subjects_of_facts() {
    load("pi-50,pro-a,甲,食品 > 坚果 > 礼盒,1,\n");
    SubjectDirectory directory =
        directories.stream()
            .filter(one -> one.kind() == SubjectKind.PRODUCT)
            .findFirst()
            .orElseThrow();
    long id = directory.idsByCode().get("pi-50");

    Subjects all = directory.asOf(LocalDate.of(2026, 1, 1));

    int row = all.row(id);
    assertThat(all.codes()[row]).isEqualTo("pi-50");
    assertThat(all.categories()[row]).isEqualTo("食品 > 坚果");
    assertThat(all.tiers()[row]).isEmpty();
  }

  @Test
  void new_rules_judge_every_product_again_and_only_administrators_make_them() {
    load("pi-60,pro-a,甲,,1,\n");
    double before = products.require("pi-60").information();
    int version = book(admin).version();
    String shipped =
        """
        {"rules": [{"field": "pictures", "points": 60, "least": 1, "limit": 0},
                   {"field": "title", "points": 40, "least": 1, "limit": 0}]}
        """;

    people.run(admin, () -> book.save(shipped, version, "试一下"));
    assertThat(products.require("pi-60").information()).isEqualTo(100).isNotEqualTo(before);
    assertThatThrownBy(() -> people.run(admin, () -> book.save(shipped, version, "")))
        .hasMessageContaining("product.error.savedMeanwhile");
    assertThatThrownBy(() -> people.run(admin, () -> book.save("{", version + 1, "")))
        .hasMessageContaining("product.error.rules");
    assertThatThrownBy(() -> people.run(people.merchant(), () -> book.save(shipped, 9, "")))
        .isInstanceOf(AuthorizationDeniedException.class);

    people.run(
        admin,
        () -> book.save(RulesJson.write(RulesRows.shippedVersion().rules()), version + 1, ""));
    assertThat(products.require("pi-60").information()).isEqualTo(before);
  }

  private InformationRulesVersion book(AccountRef who) {
    return people.as(who, book::inForce);
  }
}
