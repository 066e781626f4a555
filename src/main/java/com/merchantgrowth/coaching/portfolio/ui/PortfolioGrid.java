package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.portfolio.CoachingFigures;
import com.merchantgrowth.coaching.portfolio.PortfolioEntry;
import com.merchantgrowth.coaching.portfolio.PortfolioRow;
import com.merchantgrowth.coaching.signal.Signal;
import com.merchantgrowth.onboarding.NewcomerClocks;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.TwoLines;
import com.merchantgrowth.shared.ui.chart.Sparkline;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** A provider's shops, who needs help most first; a click opens one at the side. */
final class PortfolioGrid extends Composite<Grid<PortfolioEntry>> {
  /** Badges beside each other; the rest is in the panel. */
  private static final int BADGES = 3;

  private final transient SignalWords words;
  private final transient BusinessCalendar calendar;
  private final Grid<PortfolioEntry> grid;

  PortfolioGrid(
      SignalWords words, BusinessCalendar calendar, SerializableConsumer<PortfolioEntry> chosen) {
    this.words = words;
    this.calendar = calendar;
    grid =
        PageGrid.create(
            "portfolio", new EmptyState(words.t("noMatch"), words.t("noMatch.why"), null));
    grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
    Grid.Column<PortfolioEntry> need =
        grid.addComponentColumn(one -> new NeedBar(one.row().need().total()))
            .setHeader(words.t("col.need"))
            .setWidth("118px")
            .setFlexGrow(0);
    grid.addComponentColumn(this::shop)
        .setHeader(words.t("col.shop"))
        .setWidth("170px")
        .setFlexGrow(2);
    Grid.Column<PortfolioEntry> why =
        grid.addComponentColumn(this::why)
            .setHeader(words.t("col.why"))
            .setWidth("230px")
            .setFlexGrow(4);
    Grid.Column<PortfolioEntry> overall =
        grid.addComponentColumn(this::overall)
            .setHeader(words.t("col.overall"))
            .setTextAlign(ColumnTextAlign.END)
            .setWidth("80px")
            .setFlexGrow(0);
    Grid.Column<PortfolioEntry> trend =
        grid.addComponentColumn(this::trend)
            .setHeader(words.t("col.trend"))
            .setWidth("122px")
            .setFlexGrow(0);
    Grid.Column<PortfolioEntry> experience =
        grid.addColumn(one -> words.formats().value(one.row().experience(), "rating"))
            .setHeader(words.t("col.experience"))
            .setTextAlign(ColumnTextAlign.END)
            .setWidth("80px")
            .setFlexGrow(0);
    Grid.Column<PortfolioEntry> checklist =
        grid.addComponentColumn(this::steps)
            .setHeader(words.t("col.checklist"))
            .setWidth("130px")
            .setFlexGrow(1);
    Grid.Column<PortfolioEntry> contact =
        grid.addComponentColumn(this::contact)
            .setHeader(words.t("col.contact"))
            .setWidth("100px")
            .setFlexGrow(0);
    PhoneColumns.hide(grid, List.of(need, why, overall, trend, experience, checklist, contact));
    grid.addItemClickListener(click -> chosen.accept(click.getItem()));
  }

  @Override
  protected Grid<PortfolioEntry> initContent() {
    return grid;
  }

  private Component shop(PortfolioEntry one) {
    PortfolioRow row = one.row();
    if (!one.bound()) {
      Span ended = new Span(words.t("ended"));
      ended.addClassName("quiet");
      return ended;
    }
    return new TwoLines(row.shop().name(), words.about(row))
        .phone(new NeedBar(row.need().total()), badges(row))
        .phone(words.why(row));
  }

  private Div badges(PortfolioRow row) {
    Div badges = new Div();
    badges.addClassNames("row", "tight");
    List<Signal> signals = row.need().signals();
    signals.stream().limit(BADGES).map(words::badge).forEach(badges::add);
    if (signals.size() > BADGES) {
      badges.add(Badge.neutral("+" + (signals.size() - BADGES)));
    }
    return badges;
  }

  private Component why(PortfolioEntry one) {
    Div why = new Div();
    why.addClassName("need-why");
    if (one.bound()) {
      Span sentence = new Span(words.why(one.row()));
      sentence.addClassName("small");
      if (one.row().need().signals().isEmpty()) {
        sentence.addClassName("quiet");
      } else {
        why.add(badges(one.row()));
      }
      why.add(sentence);
    }
    return why;
  }

  private Component overall(PortfolioEntry one) {
    Span score = new Span(words.formats().score(one.row().overall()));
    score.addClassName(one.row().scored() ? "strong" : "quiet");
    return score;
  }

  private Component trend(PortfolioEntry one) {
    double[] known = Arrays.stream(one.trend()).filter(Double::isFinite).toArray();
    if (known.length < 2) {
      return new Span(Formats.MISSING);
    }
    return new Sparkline(
        one.trend(),
        null,
        words.t(
            "trend.sentence",
            words.formats().score(known[0]),
            words.formats().score(known[known.length - 1]),
            one.trend().length));
  }

  private Component steps(PortfolioEntry one) {
    Div cell = new Div(new Span(checklist(one)));
    cell.addClassName("need-why");
    if (!one.near().isEmpty()) {
      Span near = new Span(words.t("near", one.near().size()));
      near.addClassNames("small", "quiet");
      near.setTitle(words.names(one.near()));
      cell.add(near);
    }
    return cell;
  }

  private String checklist(PortfolioEntry one) {
    NewcomerClocks.Standing standing = one.checklist();
    if (standing == null) {
      return Formats.MISSING;
    }
    return standing.step() == null
        ? words.t("checklist.through")
        : words.t("checklist.at", standing.number(), standing.done(), standing.items());
  }

  private Component contact(PortfolioEntry one) {
    CoachingFigures.Figure figure = one.row().figure();
    LocalDate last = figure == null ? null : figure.lastContact();
    Div cell = new Div(new Span(last == null ? Formats.MISSING : ago(last)));
    cell.addClassName("need-why");
    if (figure != null && figure.open() > 0) {
      Span open =
          new Span(
              figure.overdue() > 0
                  ? words.t("open.overdue", figure.open(), figure.overdue())
                  : words.t("open", figure.open()));
      open.addClassNames("small", figure.overdue() > 0 ? "bad-text" : "quiet");
      cell.add(open);
    }
    return cell;
  }

  private String ago(LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, calendar.today());
    return days <= 0
        ? words.t("contact.today")
        : days == 1 ? words.t("contact.yesterday") : words.t("contact.days", days);
  }
}
