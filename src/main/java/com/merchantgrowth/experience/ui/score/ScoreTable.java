package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.Suggestion;
import com.merchantgrowth.experience.card.CardDefinition.DimensionDefinition;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.experience.score.Score.DimensionScore;
import com.merchantgrowth.experience.score.Score.Part;
import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.chart.PercentileStrip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every dimension and metric: a table on a wide screen, one card each on the phone. */
public final class ScoreTable extends Composite<Card> {
  private static final List<String> COLUMNS =
      List.of("metric", "own", "points", "share", "adds", "position", "sample", "step", "open");

  private final ScoreSheet sheet;
  private final Score score;
  private final Terms terms;
  private final Steps steps;
  private final ScoreDetails details;
  private final ScoreWords words;
  private final Div box = new Div();
  private NativeTable table = new NativeTable();
  private final Map<String, Button> toggles = new HashMap<>();

  /**
   * @param suggestions of the same sheet
   */
  public ScoreTable(
      ScoreSheet sheet, List<Suggestion> suggestions, ScoreDetails details, ScoreWords words) {
    this.sheet = sheet;
    this.score = sheet.score();
    this.terms = new Terms(score, words);
    this.steps = new Steps(suggestions, words);
    this.details = details;
    this.words = words;
  }

  @Override
  protected Card initContent() {
    Card card = new Card(words.t("table.title")).flush();
    int dimensions = score.dimensions().size();
    card.note(words.t("table.note", dimensions, score.parts().size()));
    Span marks = StripLegend.of(words);
    marks.addClassName("desktop-only");
    box.addClassNames("diag-metrics", "score-table");
    return card.link(marks).body(box);
  }

  /**
   * Draws the table.
   *
   * @param opened code of the metric whose details are open, or empty
   */
  public void show(String opened) {
    table = new NativeTable();
    table.setCaptionText(words.t("table.caption", words.scoreName()));
    toggles.clear();
    NativeTableRow head = table.getHead().addRow();
    for (String column : COLUMNS) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(words.t("table." + column));
      cell.getElement().setAttribute("scope", "col");
      cell.addClassName("c-" + column);
      head.add(cell);
    }
    for (DimensionScore dimension : score.dimensions()) {
      head(dimension);
      score.parts().stream()
          .filter(part -> part.dimension().equals(dimension.dimension()))
          .forEach(part -> row(part, part.metric().equals(opened)));
    }
    getContent();
    box.removeAll();
    box.add(table);
  }

  /** Puts the keyboard back where it was before the table was drawn again. */
  public void focus(String metric) {
    Optional.ofNullable(toggles.get(metric)).ifPresent(Button::focus);
  }

  private void head(DimensionScore dimension) {
    DimensionDefinition defined = sheet.card().dimension(dimension.dimension());
    double share = dimension.share();
    NativeTableHeaderCell name = new NativeTableHeaderCell();
    String called = defined.name().in(words.locale());
    name.add(HelpTip.beside(strong(called), "metric." + defined.metric(), called));
    name.getElement().setAttribute("scope", "rowgroup");
    name.addClassName("c-metric");
    NativeTableRow row = table.getBody().addRow();
    row.addClassName("score-dimension");
    row.add(
        name,
        labelled("own", strong(words.total(dimension.value()))),
        labelled("points", new Span(words.points(terms.points(dimension)))),
        labelled("share", new Span(share > 0 ? words.share(share) : Formats.MISSING)),
        labelled(
            "adds", strong(share > 0 ? "+" + terms.dimension(defined.code()) : Formats.MISSING)));
    NativeTableCell rest = new NativeTableCell();
    rest.setColspan(COLUMNS.size() - 5);
    rest.addClassName("c-rest");
    row.add(rest);
  }

  private void row(Part part, boolean open) {
    Optional<MetricDefinition> metric = sheet.metric(part.metric());
    NativeTableRow row = table.getBody().addRow();
    row.addClassName("diag-metric");
    row.setClassName("open", open);
    row.setClassName("unknown", part.missing());
    row.add(
        cell("metric", name(part)),
        labelled("own", own(part)),
        labelled("points", new Span(words.points(part.points()))),
        labelled("share", share(part)),
        labelled(
            "adds", strong(part.missing() ? Formats.MISSING : "+" + terms.metric(part.metric()))),
        cell("position", strip(part, metric)),
        cell("sample", sample(part, metric)),
        labelled("step", step(part, metric)),
        cell("open", toggle(part, open)));
    if (open) {
      NativeTableRow detail = table.getBody().addRow();
      detail.addClassName("diag-metric-detail");
      NativeTableCell cell = new NativeTableCell(details.open(part.metric()));
      cell.setColspan(COLUMNS.size());
      detail.add(cell);
    }
  }

  private Div name(Part part) {
    Span name = strong(words.metric(part.metric()));
    name.getElement().setAttribute("title", words.fullName(part.metric()));
    Span rule =
        new Span(
            sheet
                .metric(part.metric())
                .map(
                    metric ->
                        words.t(
                            "direction."
                                + metric.direction().name().toLowerCase(java.util.Locale.ROOT)))
                .orElse(words.t("metric.unknown")));
    rule.addClassNames("quiet", "small");
    return new Div(
        HelpTip.beside(name, "metric." + part.metric(), words.metric(part.metric())), rule);
  }

  private Component own(Part part) {
    Span value = strong(words.value(part.metric(), part.reading().value()));
    if (!sheet.forgiven(part.metric())) {
      return value;
    }
    Span real =
        new Span(words.t("counted.real", words.value(part.metric(), sheet.real(part.metric()))));
    real.addClassNames("quiet", "small");
    Div both = new Div(value, real);
    both.addClassName("two-lines");
    return both;
  }

  private Component share(Part part) {
    double nominal = Shares.nominal(sheet.card(), part.metric());
    Span share = new Span(part.missing() ? Formats.MISSING : words.share(part.share()));
    if (Math.abs(nominal - part.share()) < 1e-9) {
      return share;
    }
    Span was = new Span(words.t("table.nominal", words.share(nominal)));
    was.addClassNames("quiet", "small");
    Div both = new Div(share, was);
    both.addClassName("two-lines");
    return both;
  }

  private Component strip(Part part, Optional<MetricDefinition> metric) {
    PeerMarks marks = sheet.marks(part.metric());
    double percentile = sheet.percentile(part.metric());
    if (Double.isNaN(sheet.real(part.metric())) || metric.isEmpty()) {
      return PercentileStrip.none(words.t("missing.data"));
    }
    if (Double.isNaN(percentile) || !marks.known()) {
      return PercentileStrip.none(words.t("missing.peers", words.subjects(marks.n())));
    }
    return PercentileStrip.of(
        percentile,
        marks.quantiles(),
        metric.get().direction() == Direction.LOWER,
        PercentileStrip.sentence(percentile, words.formats()));
  }

  private Component sample(Part part, Optional<MetricDefinition> metric) {
    if (metric.isEmpty()) {
      return new Span(Formats.MISSING);
    }
    String sample = words.sample(metric.get(), sheet.sample(part.metric()));
    if (part.missing() && !sample.isEmpty()) {
      return HelpTip.on(
          Badge.unknown(words.t("sample.least", sample, words.least(metric.get()))),
          "status.not_enough_data");
    }
    Span text = new Span(sample.isEmpty() ? Formats.MISSING : sample);
    text.addClassNames("quiet", "small");
    return text;
  }

  private Component step(Part part, Optional<MetricDefinition> metric) {
    Optional<Suggestion> step = metric.isEmpty() ? Optional.empty() : steps.smallest(part.metric());
    if (step.isEmpty()) {
      Span none = new Span(part.points() >= 1 ? words.t("step.full") : Formats.MISSING);
      none.addClassNames("quiet", "small");
      return none;
    }
    Span act = new Span(steps.act(step.get(), metric.orElseThrow()));
    act.addClassNames("quiet", "small");
    Div both = new Div(act, strong(words.change(step.get().change())));
    both.addClassName("score-step");
    return both;
  }

  private Button toggle(Part part, boolean open) {
    Button toggle =
        Buttons.icon(
            open ? AppIcon.CHEVRON_DOWN : AppIcon.CHEVRON_RIGHT,
            words.t(open ? "table.close" : "table.openMetric", words.metric(part.metric())),
            () -> details.toggle(part.metric()));
    toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    toggles.put(part.metric(), toggle);
    return toggle;
  }

  private static Span strong(String text) {
    Span strong = new Span(text);
    strong.addClassName("strong");
    return strong;
  }

  /** A cell that says its column's name on the phone, where there is no head. */
  private NativeTableCell labelled(String column, Component content) {
    Span label = new Span(words.t("table." + column));
    label.addClassName("phone-only");
    return cell(column, label, content);
  }

  private static NativeTableCell cell(String column, Component... content) {
    NativeTableCell cell = new NativeTableCell(content);
    cell.addClassName("c-" + column);
    return cell;
  }
}
