package com.merchantgrowth.metric.run.ui;

import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.metric.run.DefinitionEffect;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.chart.DistributionChart;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Edits a definition: fields, the formula as a sentence, its effect on the last run, the versions.
 */
class DefinitionDialog extends Dialog {
  private final transient Map<String, String> measureNames;
  private final transient Consumer<MetricDefinition> check;
  private final transient Function<MetricDefinition, Optional<DefinitionEffect.Effect>> effect;
  private final Paragraph sentence = new Paragraph();
  private final Div problem = new Div();
  private final Div preview = new Div();
  private final Button save;
  private final DefinitionForm form;

  /**
   * @param metric null for a new one
   * @param check throws what is wrong with a draft
   * @param store saves it; its refusals are shown
   */
  DefinitionDialog(
      @Nullable MetricDefinition metric,
      List<MetricDefinition> versions,
      Map<String, String> measureNames,
      Consumer<MetricDefinition> check,
      Function<MetricDefinition, Optional<DefinitionEffect.Effect>> effect,
      Consumer<MetricDefinition> store) {
    this.measureNames = measureNames;
    this.check = check;
    this.effect = effect;
    setWidth("min(860px, 96vw)");
    setHeaderTitle(
        metric == null
            ? getTranslation("metric.definitions.new")
            : getTranslation("metric.definitions.edit", metric.name(getLocale())));
    save =
        Buttons.primary(
            getTranslation("metric.definitions.save"),
            () ->
                attempt(
                    draft -> {
                      store.accept(draft);
                      close();
                    }));
    problem.getElement().setAttribute("role", "status");
    form = new DefinitionForm(metric, changed -> refresh());
    add(
        form,
        sentence,
        problem,
        Buttons.secondary(getTranslation("metric.definitions.preview"), () -> attempt(this::show)),
        preview,
        history(versions));
    getFooter().add(Buttons.text(getTranslation("metric.definitions.cancel"), this::close), save);
    refresh();
  }

  private void refresh() {
    preview.removeAll();
    attempt(draft -> sentence.setText(Formula.sentence(this, draft, measureNames)));
  }

  private void attempt(Consumer<MetricDefinition> action) {
    problem.removeAll();
    try {
      MetricDefinition draft = form.draft();
      check.accept(draft);
      action.accept(draft);
      save.setEnabled(true);
    } catch (DomainException e) {
      save.setEnabled(false);
      problem.add(Note.warn(getTranslation(e.key(), e.args())));
    }
  }

  private void show(MetricDefinition draft) {
    preview.removeAll();
    Optional<DefinitionEffect.Effect> found = effect.apply(draft);
    if (found.isEmpty()) {
      preview.add(Note.info(getTranslation("metric.definitions.noRun")));
      return;
    }
    DefinitionEffect.Effect last = found.get();
    Formats formats = Formats.of(getLocale());
    DataTable table =
        new DataTable(
            getTranslation(
                "metric.definitions.effect", formats.day(last.day()), formats.count(last.active())),
            List.of(
                "",
                getTranslation("metric.definitions.withValue"),
                "P20",
                getTranslation("metric.definitions.median"),
                "P80"),
            Set.of(1, 2, 3, 4));
    table.row(row("metric.definitions.before", last.before(), draft.unit(), formats));
    table.row(row("metric.definitions.after", last.after(), draft.unit(), formats));
    preview.add(table);
    if (last.after().known()) {
      DistributionChart chart = new DistributionChart();
      chart.show(
          last.after().quantiles(),
          Double.NaN,
          last.after().median(),
          last.after().top20(),
          draft.unit());
      preview.add(chart);
    }
  }

  private List<String> row(String key, PeerMarks marks, String unit, Formats formats) {
    boolean known = marks.known();
    return List.of(
        getTranslation(key),
        formats.count(marks.n()),
        known ? formats.value(marks.quantiles()[3], unit) : Formats.MISSING,
        known ? formats.value(marks.median(), unit) : Formats.MISSING,
        known ? formats.value(marks.quantiles()[15], unit) : Formats.MISSING);
  }

  private Div history(List<MetricDefinition> versions) {
    Div list = new Div();
    if (!versions.isEmpty()) {
      DataTable table =
          new DataTable(
              getTranslation("metric.definitions.history"),
              List.of(
                  getTranslation("metric.definitions.version"),
                  getTranslation("metric.definitions.since"),
                  getTranslation("metric.definitions.formula"),
                  getTranslation("metric.definitions.minSample"),
                  getTranslation("metric.definitions.weight")),
              Set.of(0, 3, 4));
      Formats formats = Formats.of(getLocale());
      for (MetricDefinition version : versions) {
        table.row(
            List.of(
                Integer.toString(version.version()),
                version.since().toString().substring(0, 10),
                Formula.sentence(this, version, measureNames),
                formats.number(version.minSample(), 2),
                formats.number(version.weight(), 2)));
      }
      list.add(table);
    }
    return list;
  }
}
