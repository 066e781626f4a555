package com.merchantgrowth.experience.ui.creator;

import com.merchantgrowth.creator.CreatorFilter;
import com.merchantgrowth.creator.CreatorTier;
import com.merchantgrowth.creator.CreatorType;
import com.merchantgrowth.creator.Creators;
import com.merchantgrowth.experience.CreatorRating;
import com.merchantgrowth.experience.CreatorReputation;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Delta;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 达人口碑: whom to work with. Filters and order stand in the URL. */
@Route("creators")
@Menu(title = "experience.creator.menu", order = 150, icon = "users")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class CreatorScoresView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient CreatorReputation reputation;
  private final transient Words words = new Words();
  private final transient CardDefinition card;
  private final FilterBar filters = new FilterBar(this::load);
  private final Grid<CreatorRating> grid;
  private final Span count = new Span();
  private final PageHeader header;

  CreatorScoresView(CreatorReputation reputation, Creators creators) {
    this.reputation = reputation;
    card = reputation.card();
    header = new PageHeader(getPageTitle(), "");
    fields(creators.categories());
    grid =
        PageGrid.create(
            "creator-scores", new EmptyState(words.t("list.none"), words.t("list.noneWhy"), null));
    columns();
    add(header, filters, new Card(words.t("list.title")).badge(count).body(grid).flush());
  }

  private void fields(List<String> categories) {
    filters.search(
        "q", getTranslation("creator.list.search"), getTranslation("creator.list.searchHint"));
    List<String> bands = new ArrayList<>();
    card.bands().forEach(band -> bands.add(band.code()));
    bands.add(RatingOrder.NOT_SCORED);
    filters.few(
        "band",
        words.t("band"),
        bands,
        code ->
            code.equals(RatingOrder.NOT_SCORED)
                ? words.t("notScored")
                : card.band(code).name().in(getLocale()));
    filters.few(
        "tier",
        getTranslation("creator.attribute.tier"),
        Arrays.stream(CreatorTier.values()).map(CreatorTier::code).toList(),
        code -> getTranslation(CreatorTier.of(code).key()));
    filters.few(
        "type",
        getTranslation("creator.attribute.type"),
        Arrays.stream(CreatorType.values()).map(CreatorType::code).toList(),
        code -> getTranslation(CreatorType.of(code).key()));
    filters.choice("category", getTranslation("creator.attribute.category"), categories);
    filters.few(
        "order",
        words.t("order"),
        words.t("order.best"),
        RatingOrder.codes(card),
        code -> RatingOrder.name(code, card, words));
  }

  private void columns() {
    grid.addComponentColumn(this::name)
        .setHeader(getTranslation("creator.attribute.name"))
        .setFlexGrow(3);
    grid.addComponentColumn(this::score).setHeader(words.t("score")).setFlexGrow(2);
    List<Grid.Column<CreatorRating>> wide = new ArrayList<>();
    wide.add(
        grid.addComponentColumn(this::change)
            .setHeader(words.t("change", CreatorReputation.TREND_DAYS)));
    for (int i = 0; i < card.dimensions().size(); i++) {
      int at = i;
      wide.add(
          grid.addColumn(each -> words.total(card, dimension(each, at)))
              .setHeader(card.dimensions().get(i).name().in(getLocale()))
              .setTextAlign(ColumnTextAlign.END));
    }
    wide.add(
        grid.addColumn(each -> words.tier(each.creator().tier()))
            .setHeader(getTranslation("creator.attribute.tier")));
    wide.add(
        grid.addColumn(each -> words.type(each.creator().type()))
            .setHeader(getTranslation("creator.attribute.type")));
    wide.add(
        grid.addColumn(
                each ->
                    each.creator().category().isEmpty()
                        ? Formats.MISSING
                        : each.creator().category())
            .setHeader(getTranslation("creator.attribute.category")));
    wide.add(
        grid.addColumn(each -> words.formats().value(each.sample(), "count"))
            .setHeader(words.t("orders"))
            .setTextAlign(ColumnTextAlign.END));
    PhoneColumns.hide(grid, wide);
  }

  static double dimension(CreatorRating rating, int at) {
    return at < rating.dimensions().size() ? rating.dimensions().get(at) : Double.NaN;
  }

  private Component name(CreatorRating rating) {
    Anchor link = new Anchor("creators/" + rating.creator().code(), rating.creator().name());
    return new TwoLines(link, rating.creator().code()).phone(words.about(rating.creator()));
  }

  private Component score(CreatorRating rating) {
    Span number = new Span(words.total(card, rating.total()));
    number.addClassName("strong");
    Div cell = new Div(number, badge(rating));
    cell.addClassName("row");
    return cell;
  }

  private Component badge(CreatorRating rating) {
    return rating.scored()
        ? words.band(card, rating.band())
        : HelpTip.on(
            Badge.unknown(
                words.t(
                    "sample",
                    words
                        .formats()
                        .value(Double.isNaN(rating.sample()) ? 0 : rating.sample(), "count"),
                    words.formats().value(card.leastSample(), "count"))),
            "status.not_enough_data");
  }

  private Component change(CreatorRating rating) {
    return Double.isNaN(rating.change())
        ? new Span(Formats.MISSING)
        : Delta.higherIsBetter(
            rating.change(), words.part(rating.change()).replaceFirst("^[+−]", ""));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    load();
  }

  private void load() {
    CreatorReputation.Ratings found =
        reputation.ratings(
            new CreatorFilter(
                filters.value("q"),
                filters.value("tier"),
                filters.value("type"),
                filters.value("category"),
                ""));
    String band = filters.value("band");
    List<CreatorRating> rows =
        found.creators().stream()
            .filter(each -> band.isEmpty() || band.equals(RatingOrder.band(each)))
            .sorted(RatingOrder.of(filters.value("order"), card))
            .toList();
    grid.setItems(rows);
    count.removeAll();
    count.add(
        Badge.neutral(getTranslation("creator.list.count", words.formats().count(rows.size()))));
    LocalDate day = found.day();
    header.setSubtitle(
        day == null
            ? words.t("list.noDay")
            : words.t("list.subtitle", words.formats().fullDay(day)));
  }

  @Override
  public String getPageTitle() {
    return words.t("title");
  }
}
