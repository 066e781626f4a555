package com.merchantgrowth.marketing.effect.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.marketing.effect.ClaimRow;
import com.merchantgrowth.marketing.effect.ToolUsage;
import com.merchantgrowth.marketing.ui.MarketingPages;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** 领取记录: who holds or held a tool's coupons. */
@Route(MarketingPages.CLAIMS)
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class ClaimsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ToolPage page;
  private final transient EffectDesk desk;
  private String title = "";

  ClaimsView(ShopSelection selection, EffectDesk desk) {
    this.page = new ToolPage(selection, desk);
    this.desk = desk;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    EffectWords words = EffectWords.of(this);
    title = words.t("claims.title");
    page.open(event, this, title)
        .ifPresent(
            tool -> {
              title = words.t("claims.pageTitle", tool.name());
              new UsageList<>(new Source(tool, words), desk, words)
                  .into(this, page, QueryState.of(event));
            });
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  private final class Source implements UsageList.Source<ClaimRow> {
    private final ToolPage.Of tool;
    private final EffectWords words;

    Source(ToolPage.Of tool, EffectWords words) {
      this.tool = tool;
      this.words = words;
    }

    @Override
    public String key() {
      return "claims";
    }

    @Override
    public String route() {
      return MarketingPages.CLAIMS;
    }

    @Override
    public ToolPage.Of tool() {
      return tool;
    }

    @Override
    public List<String> states() {
      return Arrays.stream(ClaimRow.State.values()).map(ClaimRow.State::code).toList();
    }

    @Override
    public ToolUsage.Page<ClaimRow> page(String state, int offset, int limit) {
      return desk.usage().claims(tool.shop().code(), tool.id(), state, offset, limit);
    }

    @Override
    public Grid<ClaimRow> grid(EmptyState nothing) {
      Grid<ClaimRow> grid = PageGrid.create("claims", nothing);
      grid.addComponentColumn(this::buyer).setHeader(words.t("buyer")).setKey("buyer");
      PhoneColumns.hide(
          grid,
          List.of(
              grid.addComponentColumn(row -> badge(row.state()))
                  .setHeader(words.t("state"))
                  .setKey("state"),
              grid.addColumn(row -> words.channel(row.channel()))
                  .setHeader(words.t("channel"))
                  .setKey("channel"),
              grid.addColumn(row -> time(row.claimedAt()))
                  .setHeader(words.t("claimedAt"))
                  .setKey("claimedAt")
                  .setAutoWidth(true),
              grid.addColumn(row -> row.usedAt().map(this::time).orElse(Formats.MISSING))
                  .setHeader(words.t("usedAt"))
                  .setKey("usedAt")
                  .setAutoWidth(true),
              grid.addColumn(row -> time(row.validTo()))
                  .setHeader(words.t("validTo"))
                  .setKey("validTo")
                  .setAutoWidth(true)));
      return grid;
    }

    private TwoLines buyer(ClaimRow row) {
      TwoLines cell = new TwoLines(row.buyer(), "");
      cell.phone(badge(row.state()));
      cell.phone(words.t("claimedAt") + " " + time(row.claimedAt()));
      cell.phone(words.t("validTo") + " " + time(row.validTo()));
      return cell;
    }

    private String time(Instant at) {
      return words.formats().dateTime(at, desk.calendar().zone());
    }

    private HelpTip badge(ClaimRow.State state) {
      return HelpTip.on(plain(state), "status.claim_" + state.code());
    }

    private Badge plain(ClaimRow.State state) {
      String word = words.t("claims.state." + state.code());
      return switch (state) {
        case USED -> Badge.good(word);
        case UNUSED -> Badge.accent(word);
        case EXPIRED, VOID -> Badge.neutral(word);
      };
    }

    @Override
    public List<String> headers() {
      return List.of("buyer", "state", "channel", "claimedAt", "usedAt", "validTo");
    }

    @Override
    public void rows(String state, java.util.function.Consumer<List<Object>> each) {
      desk.usage()
          .eachClaim(
              tool.shop().code(),
              tool.id(),
              state,
              row ->
                  each.accept(
                      List.of(
                          row.buyer(),
                          words.t("claims.state." + row.state().code()),
                          words.channel(row.channel()),
                          row.claimedAt(),
                          row.usedAt().<Object>map(at -> at).orElse(""),
                          row.validTo())));
    }
  }
}
