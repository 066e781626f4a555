package com.merchantgrowth.marketing.effect.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.merchantgrowth.marketing.runtime.ToolMarket.asks;
import static com.merchantgrowth.marketing.runtime.ToolMarket.coupon;
import static com.merchantgrowth.marketing.runtime.ToolMarket.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.merchantgrowth.diagnosis.DiagnosisMarket;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.marketing.effect.ClaimRow;
import com.merchantgrowth.marketing.effect.OrderRow;
import com.merchantgrowth.marketing.runtime.Ask;
import com.merchantgrowth.marketing.runtime.Coupons;
import com.merchantgrowth.marketing.runtime.Orders;
import com.merchantgrowth.marketing.runtime.ToolMarket;
import com.merchantgrowth.marketing.runtime.ToolMarket.Stall;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.metric.run.DailyRunEngine;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.product.sku.SkuMarket;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class EffectScreensTest {
  private static final LocalDate LONG_AGO = LocalDate.of(2017, 5, 9);

  @Autowired private Browser browser;
  @Autowired private ToolMarket market;
  @Autowired private SkuMarket goods;
  @Autowired private Coupons coupons;
  @Autowired private Orders orders;
  @Autowired private EffectDesk desk;
  @Autowired private DiagnosisMarket diagnosed;
  @Autowired private DailyRunEngine engine;
  @Autowired private BusinessCalendar calendar;

  private Stall stall;
  private long tool;

  @BeforeEach
  void business() {
    stall = market.stall("efs-" + UUID.randomUUID().toString().substring(0, 8));
    market.sku(stall, "A1", 50);
    tool = market.live(stall, "coupon", plan("满50减5", coupon(500, 100, 1)));
    for (int i = 0; i < 3; i++) {
      String buyer = "buyer-00" + i;
      String channel = i == 0 ? "live" : "shop";
      market.as(
          stall.owner(), () -> coupons.claim(tool, new Coupons.Wish(buyer, Set.of(), channel, "")));
    }
    Ask ask = asks("buyer-000", new Ask.Line(1, stall.code(), "A1", 2, true));
    market.as(stall.owner(), () -> orders.place("o-1", ask, 19_300));
    market.as(stall.owner(), () -> orders.pay("o-1/" + stall.code()));
  }

  private void open(AccountRef who, String page) {
    browser
        .signIn(who)
        .open(
            "marketing/"
                + tool
                + "/"
                + page
                + (page.contains("?") ? "&" : "?")
                + "shop="
                + stall.code());
  }

  private String page() {
    return browser.view().getElement().getTextRecursively();
  }

  @Test
  void the_effect_says_what_was_sold_what_it_cost_and_with_what_that_is_compared() {
    // an estimate needs a run, however old
    engine.run(List.of(LONG_AGO), RunVersions.TODAY, "test", (status, done, total) -> {});
    open(stall.owner(), "effect");
    assertThat(browser.helps()).contains("tool.coupon", "status.tool_live");

    assertThat(page())
        .contains("成交额", "193 元", "每让利 1 元带来成交 38.6 元", "1 位买家", "其中新客 1 位")
        .contains("核销 1 张，核销率 33.3%", "剩 97 张")
        .contains("A1", "¥193.00", "¥5.00", "直播间", "店铺页", "看数据表");
    browser.until("店铺太少，还说明不了什么");
    assertThat(page()).contains("只配成");
    assertThat(_find(Anchor.class, spec -> spec.withText("领取记录"))).isNotEmpty();
    browser.language(Locale.ENGLISH);
    browser.open("marketing/" + tool + "/effect?shop=" + stall.code());
    assertThat(page()).contains("Sales with it", "38.6 yuan sold for each yuan given");
  }

  @Test
  void days_are_chosen_in_the_address_and_a_wrong_order_is_said() {
    String today = calendar.today().toString();
    String before = calendar.today().minusDays(3).toString();

    open(stall.owner(), "effect?from=" + before + "&to=" + before);
    assertThat(page()).contains("这段时间没有成交");
    _setValue(_get(DatePicker.class, spec -> spec.withLabel("到")), calendar.today());
    assertThat(page()).contains("¥193.00");
    open(stall.owner(), "effect?from=" + today + "&to=" + before);
    assertThat(page()).contains("结束日期不能早于开始日期");
  }

  @Test
  void a_viewer_reads_and_a_draft_has_no_effect_yet() {
    AccountRef viewer = goods.member(stall.shop(), MemberRole.VIEWER);

    open(viewer, "effect");
    assertThat(page()).contains("¥193.00");
    open(viewer, "orders");
    assertThat(page()).contains("用到的订单");
    tool = market.draft(stall, "coupon", plan("草稿券", coupon(500, 10, 1)));
    open(viewer, "effect");
    assertThat(page()).contains("还没有发布");
    tool = 999_999_999L;
    open(viewer, "effect");
    assertThat(page()).doesNotContain("优惠支出");
  }

  @Test
  @SuppressWarnings("unchecked")
  void claims_are_listed_with_shortened_buyers_and_narrowed_down_by_state() {
    open(stall.owner(), "claims");

    Grid<ClaimRow> grid = _get(Grid.class, spec -> spec.withId("claims"));
    assertThat(GridKt._findAll(grid))
        .extracting(ClaimRow::buyer)
        .containsExactly("buye…002", "buye…001", "buye…000");
    _setValue(_get(Select.class, spec -> spec.withLabel("状态")), "used");
    assertThat(GridKt._findAll(grid)).extracting(ClaimRow::buyer).containsExactly("buye…000");
    open(stall.owner(), "claims?state=expired");
    assertThat(GridKt._findAll(_get(Grid.class, spec -> spec.withId("claims")))).isEmpty();
    assertThat(page()).contains("没有领取记录");
  }

  @Test
  @SuppressWarnings("unchecked")
  void orders_are_listed_with_what_the_tool_gave_in_each() {
    open(stall.owner(), "orders");

    Grid<OrderRow> grid = _get(Grid.class, spec -> spec.withId("orders"));
    assertThat(GridKt._getFormattedRow(grid, 0))
        .contains("¥193.00", "¥5.00", "¥0.00")
        .anyMatch(cell -> cell.contains("直播间") || cell.contains("未上报"));
    open(stall.owner(), "orders?state=cancelled");
    assertThat(GridKt._findAll(_get(Grid.class, spec -> spec.withId("orders")))).isEmpty();
  }

  @Test
  void files_have_a_line_a_row_and_no_formulas() throws IOException {
    UsageFiles files = new UsageFiles(calendar);
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    UsageFiles.Rows rows =
        each -> {
          each.accept(List.of("=1+1", calendar.now(), BigDecimal.valueOf(19_300, 2)));
          each.accept(List.of("o-2", "", BigDecimal.valueOf(5, 2)));
        };

    files.csv(List.of("订单号", "付款时间", "应付"), rows, csv);

    List<String> lines = csv.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo("\uFEFF订单号,付款时间,应付");
    assertThat(lines.get(1)).startsWith("'=1+1,").endsWith(",193.00");
    assertThat(lines.get(2)).isEqualTo("o-2,,0.05");

    ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
    files.xlsx("订单", List.of("订单号", "付款时间", "应付"), rows, xlsx);
    assertThat(entries(xlsx)).containsExactly("订单 o-2");
  }

  @Test
  void the_effect_is_a_workbook_of_days_skus_and_channels() throws IOException {
    open(stall.owner(), "effect");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new EffectWorkbook(
            market.as(stall.owner(), () -> desk.effects().of(stall.code(), tool, null, null)),
            EffectWords.of(browser.view()))
        .writeTo(out);

    assertThat(entries(out)).containsExactly("每天 合计", "各 SKU A1", "各渠道 店铺页");
  }

  /** The name of each sheet and the first cell of its last row. */
  private static List<String> entries(ByteArrayOutputStream xlsx) throws IOException {
    List<String> names = new ArrayList<>();
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
      for (Sheet sheet : book.getSheets().toList()) {
        names.add(sheet.getName() + " " + sheet.read().getLast().getCellText(0));
      }
    }
    return names;
  }

  @Test
  void the_centre_says_what_tools_of_a_kind_brought_and_leads_to_their_effect() {
    browser.signIn(stall.owner()).open("marketing?shop=" + stall.code());

    assertThat(page()).contains("近 30 天带来成交 193 元，优惠 5 元，1 笔订单用到", "近 30 天没有带来成交");
  }

  @Test
  void gaps_of_the_diagnosis_lead_to_a_tool_that_is_filled_in() {
    diagnosed.open();
    AccountRef owner = diagnosed.owner(0);
    String shop = "shop=" + diagnosed.code(0);

    browser.signIn(owner).open("marketing?" + shop);
    assertThat(page()).contains("诊断里的短板，用工具补", "近30天新买家数");
    Anchor make =
        _get(
            Anchor.class,
            spec ->
                spec.withText("新建新人券")
                    .withPredicate(link -> link.getHref().contains("for=new_buyers_30")));
    browser.open(make.getHref());
    assertThat(_get(TextField.class, spec -> spec.withLabel("名称")).getValue()).isEqualTo("拉新新人券");
    assertThat(_get(TextField.class, spec -> spec.withLabel("满")).getValue())
        .isNotBlank()
        .isNotEqualTo("99.00");

    browser.open("diagnosis?" + shop);
    _find(Button.class, spec -> spec.withText("全部列出")).forEach(Button::click);
    assertThat(_find(Anchor.class, spec -> spec.withText("用新人券改善")))
        .as("beside the gap")
        .extracting(Anchor::getHref)
        .singleElement()
        .asString()
        .endsWith("&kind=newcomer&for=new_buyers_30");
    browser.open("diagnosis?" + shop + "&metric=new_buyers_30");
    _find(Button.class, spec -> spec.withText("全部列出")).forEach(Button::click);
    assertThat(_find(Anchor.class, spec -> spec.withText("用新人券改善")))
        .as("and where the metric is opened")
        .hasSize(2);
    AccountRef viewer = goods.member(diagnosed.shop(0), MemberRole.VIEWER);
    browser.signIn(viewer).open("diagnosis?" + shop + "&metric=new_buyers_30");
    assertThat(_find(Anchor.class, spec -> spec.withText("用新人券改善"))).isEmpty();
    browser.open("marketing?" + shop);
    assertThat(page()).contains("诊断里的短板，用工具补");
    assertThat(_find(Anchor.class, spec -> spec.withText("新建新人券"))).isEmpty();
  }
}
