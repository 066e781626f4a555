package com.merchantgrowth.marketing.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.membership.MemberCouponTerms;
import com.merchantgrowth.marketing.membership.MemberPriceTerms;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.runtime.ToolMarket;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.shared.csv.RowProblem;
import com.merchantgrowth.support.PortalTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Many tools from a file a merchant would write. */
@PortalTest
class ToolBulkTest {
  private static final String HEADER =
      "kind,name,start,end,threshold,off,off_percent,cap,total,days,sku,price,stock,per_buyer,skus\n";
  private static final String MEMBERS =
      "kind,name,start,end,off_percent,off,threshold,total,per_buyer,days,skus,level,points,hidden\n";

  @Autowired private ToolMarket market;
  @Autowired private ToolBulk bulk;
  @Autowired private MarketingTools tools;

  private Stall stall(String code) {
    Stall stall = market.stall(code);
    market.sku(stall, "A-1", 50);
    market.sku(stall, "F-1", 50);
    return stall;
  }

  private ToolBulk.Report make(Stall stall, String rows) {
    return file(stall, HEADER + rows);
  }

  private ToolBulk.Report file(Stall stall, String text) {
    byte[] file = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    return market.as(
        stall.owner(), () -> bulk.create(stall.code(), new ByteArrayInputStream(file)));
  }

  private List<Standing> drafts(Stall stall) {
    return market.as(stall.owner(), () -> tools.list(stall.code()));
  }

  @Test
  void a_file_of_all_kinds_makes_drafts() {
    Stall stall = stall("mb-all");

    ToolBulk.Report report =
        make(
            stall,
            """
            coupon,满199减20,2027-01-01,2027-01-07,199,20,,,1000,7,,,,1,A-1;F-1
            newcomer,新人九折,2027-01-01 08:00,2027-02-01 08:00,0,,10,30,,15,,,,,
            flash,年货秒杀,2027-01-05 20:00,2027-01-05 22:00,,,,,,,A-1,59.9,10,2,
            flash,年货秒杀,2027-01-05 20:00,2027-01-05 22:00,,,,,,,F-1,49,5,1,
            """);

    assertThat(report.problems()).isEmpty();
    assertThat(report.rows()).isEqualTo(4);
    assertThat(drafts(stall))
        .hasSize(3)
        .allSatisfy(draft -> assertThat(draft.state()).isEqualTo(ToolState.DRAFT));
    Standing coupon = named(stall, "满199减20");
    assertThat(coupon.tool().plan().end())
        .as("a day means its end (P5)")
        .isEqualTo(Instant.parse("2027-01-07T16:00:00Z"));
    assertThat(coupon.tool().plan().scope().skus()).hasSize(2);
    FlashTerms sale = (FlashTerms) named(stall, "年货秒杀").tool().plan().terms();
    assertThat(sale.items()).extracting(FlashTerms.Item::price).containsExactly(5_990L, 4_900L);
  }

  @Test
  void member_prices_and_member_coupons_are_kinds_of_the_file_too() {
    Stall stall = stall("mb-members");

    ToolBulk.Report report =
        file(
            stall,
            MEMBERS
                + """
                memberprice,银卡九折,2027-01-01,2027-01-31,10,,,,,,A-1,2,,是
                memberprice,会员 9.55 折,2027-01-01,2027-01-31,4.5,,,,,,F-1,,,
                membercoupon,百分兑券,2027-01-01,2027-01-31,,10,99,500,2,15,,3,100,
                membercoupon,会员券,2027-01-01,2027-01-31,,5,,,,,,,,
                """);

    assertThat(report.problems()).isEmpty();
    assertThat(named(stall, "银卡九折").tool().plan().terms())
        .isEqualTo(new MemberPriceTerms(9_000, 2, true));
    assertThat(named(stall, "会员 9.55 折").tool().plan().terms())
        .isEqualTo(new MemberPriceTerms(9_550, 1, false));
    assertThat(named(stall, "百分兑券").tool().plan().terms())
        .isEqualTo(
            new MemberCouponTerms(Reduction.once(9_900, new Amount(1_000)), 500, 2, 15, 3, 100));
    assertThat(named(stall, "会员券").tool().plan().terms())
        .isEqualTo(new MemberCouponTerms(Reduction.once(0, new Amount(500)), 0, 1, 7, 1, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "off_percent|marketing.csv.missing|memberprice,,,,,,,,,",
        "off_percent|marketing.csv.percent|memberprice,100.5,,,,,,,,",
        "payPoints|marketing.error.range|memberprice,100,,,,,,,,",
        "level|marketing.error.range|memberprice,10,,,,,,,6,",
        "hidden|marketing.csv.yes|memberprice,10,,,,,,,1,,perhaps",
        "off|marketing.csv.oneOf|membercoupon,,,,,,,,1,",
        "off|marketing.csv.oneOf|membercoupon,5,5,,,,,,1,",
        "points|marketing.csv.count|membercoupon,,5,,,,,,1,-1",
        "level|marketing.error.range|membercoupon,,5,,,,,,0,",
      })
  void a_wrong_tool_of_members_makes_nothing_and_is_named(String column, String key, String row) {
    Stall stall = stall("mb-mem-" + Math.abs((column + key + row).hashCode()));
    String[] cells = row.split(",", -1);
    String rest = String.join(",", java.util.Arrays.asList(cells).subList(1, cells.length));

    ToolBulk.Report report =
        file(
            stall,
            MEMBERS
                + "membercoupon,good,2027-01-01,2027-01-07,,5,,,,,,,,\n"
                + cells[0]
                + ",x,2027-01-01,2027-01-07,"
                + rest
                + ",".repeat(11 - cells.length)
                + "\n");

    assertThat(report.problems())
        .extracting(RowProblem::line, RowProblem::column, RowProblem::key)
        .containsExactly(org.assertj.core.api.Assertions.tuple(3L, column, key));
    assertThat(drafts(stall)).isEmpty();
  }

  @Test
  void the_same_tools_are_made_from_objects() {
    Stall stall = stall("mb-objects");

    ToolBulk.Report report =
        market.as(
            stall.owner(),
            () ->
                bulk.createObjects(
                    stall.code(),
                    List.of(
                        Map.of(
                            "kind", "memberprice",
                            "name", "金卡价",
                            "start", "2027-01-01",
                            "end", "2027-01-31",
                            "off_percent", "12",
                            "level", "3",
                            "hidden", "yes"))));

    assertThat(report.problems()).isEmpty();
    assertThat(named(stall, "金卡价").tool().plan().terms())
        .isEqualTo(new MemberPriceTerms(8_800, 3, true));
  }

  private Standing named(Stall stall, String name) {
    return drafts(stall).stream()
        .filter(one -> one.tool().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind|marketing.error.kind|lottery,x,2027-01-01,2027-01-07,,5,,,,,,,,,",
        "name|marketing.error.name|coupon,,2027-01-01,2027-01-07,,5,,,,,,,,,",
        "start|marketing.csv.moment|coupon,x,1/1/2027,2027-01-07,,5,,,,,,,,,",
        "end|marketing.csv.missing|coupon,x,2027-01-01,,,5,,,,,,,,,",
        "end|marketing.error.times|coupon,x,2027-01-08,2027-01-06,,5,,,,,,,,,",
        "off|marketing.csv.oneOf|coupon,x,2027-01-01,2027-01-07,,,,,,,,,,,",
        "off|marketing.csv.oneOf|coupon,x,2027-01-01,2027-01-07,,5,10,,,,,,,,",
        "off|marketing.csv.money|coupon,x,2027-01-01,2027-01-07,,-5,,,,,,,,,",
        "off_percent|marketing.csv.percent|coupon,x,2027-01-01,2027-01-07,,,101,,,,,,,,",
        "total|marketing.csv.count|coupon,x,2027-01-01,2027-01-07,,5,,,many,,,,,,",
        "days|marketing.error.range|newcomer,x,2027-01-01,2027-01-07,,5,,,,366,,,,,",
        "skus|marketing.error.sku|coupon,x,2027-01-01,2027-01-07,,5,,,,,,,,,NOPE",
        "sku|marketing.error.sku|flash,x,2027-01-01,2027-01-07,,,,,,,NOPE,9,1,1,",
        "price|marketing.error.range|flash,x,2027-01-01,2027-01-07,,,,,,,A-1,,1,1,",
      })
  void one_wrong_row_makes_nothing_and_is_named(String column, String key, String row) {
    Stall stall = stall("mb-bad-" + Math.abs((column + key + row).hashCode()));

    ToolBulk.Report report =
        make(stall, "coupon,good,2027-01-01,2027-01-07,,5,,,,,,,,,\n" + row + "\n");

    assertThat(report.problems())
        .extracting(RowProblem::line, RowProblem::column, RowProblem::key)
        .containsExactly(org.assertj.core.api.Assertions.tuple(3L, column, key));
    assertThat(report.tools()).isEmpty();
    assertThat(drafts(stall)).isEmpty();
  }

  @Test
  void two_coupons_of_one_name_are_a_slip() {
    Stall stall = stall("mb-twice");

    assertThat(
            make(
                    stall,
                    """
                    coupon,x,2027-01-01,2027-01-07,,5,,,,,,,,,
                    coupon,x,2027-01-01,2027-01-07,,6,,,,,,,,,
                    """)
                .problems())
        .extracting(RowProblem::key)
        .containsExactly("marketing.csv.duplicate");
    market.refused(
        stall("mb-foreign").owner(),
        () -> bulk.preview(stall.code(), new ByteArrayInputStream(new byte[0])),
        "merchant.error.unknown");
  }
}
