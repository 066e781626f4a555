package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.task.definition.Goal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The levels of a ladder: what each asks for and pays, what it was, who would reach it. */
final class LevelTable extends Div {
  private static final int MOST = 20;

  private final transient AdminWords words;
  private final transient Runnable changed;
  private final List<Line> lines = new ArrayList<>();
  private transient List<Goal.Level> published = List.of();
  private transient List<Integer> reached = List.of();
  private transient Unit measured = new Unit("count", "");
  private transient Unit reward = new Unit("count", "");
  private transient Supplier<String> thresholds = () -> "";

  /** What a column counts. */
  record Unit(String unit, String words) {}

  private record Line(QuantityField value, QuantityField reward, Div compared, Span reached) {}

  LevelTable(AdminWords words, Runnable changed) {
    this.words = words;
    this.changed = changed;
    addClassName("task-levels");
  }

  void read(List<Goal.Level> levels) {
    lines.clear();
    levels.forEach(this::line);
    draw();
  }

  /** What the published version has in its place, for comparison. */
  void compareWith(List<Goal.Level> levels) {
    published = List.copyOf(levels);
    refresh();
  }

  /** How many shops would reach each level as their highest, from level 0. */
  void reached(List<Integer> shops) {
    reached = List.copyOf(shops);
    refresh();
  }

  /**
   * @param heading of the first column, e.g. "单 ≥"
   */
  void units(Unit measured, Unit reward, Supplier<String> heading) {
    this.measured = measured;
    this.reward = reward;
    this.thresholds = heading;
    for (Line line : lines) {
      line.value.unit(measured.unit(), measured.words());
      line.reward.unit(reward.unit(), reward.words());
    }
    draw();
  }

  private Line line(Goal.@Nullable Level level) {
    Line line = new Line(new QuantityField(""), new QuantityField(""), new Div(), new Span());
    line.value.unit(measured.unit(), measured.words());
    line.reward.unit(reward.unit(), reward.words());
    if (level != null) {
      line.value.set(level.value());
      line.reward.setAmount(level.reward());
    }
    line.value.addValueChangeListener(change -> changed());
    line.reward.addValueChangeListener(change -> changed());
    lines.add(line);
    return line;
  }

  private void changed() {
    reached = List.of();
    refresh();
    changed.run();
  }

  private void draw() {
    removeAll();
    DataTable table =
        new DataTable(
            words.t("editor.levels"),
            List.of(
                words.t("editor.level"),
                thresholds.get(),
                words.t("editor.level.pays"),
                words.t("editor.level.compared"),
                words.t("editor.level.reached"),
                ""),
            Set.of(4));
    for (int i = 0; i < lines.size(); i++) {
      int at = i;
      lines.get(i).value.setAriaLabel(words.t("editor.level.value", i + 1));
      lines.get(i).reward.setAriaLabel(words.t("editor.level.reward", i + 1));
      table.cells(
          List.of(
              new Span(words.formats().count(i + 1)),
              lines.get(i).value,
              lines.get(i).reward,
              lines.get(i).compared,
              lines.get(i).reached,
              Buttons.icon(
                  AppIcon.CLOSE, words.t("editor.level.remove", i + 1), () -> remove(at))));
    }
    add(table);
    if (lines.size() < MOST) {
      add(Buttons.text(words.t("editor.level.add"), this::append));
    }
    refresh();
  }

  /** Fills the cells beside the fields; the fields stay where they are, one may have the focus. */
  private void refresh() {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      line.compared.removeAll();
      line.compared.add(compared(i));
      line.reached.setText(i + 1 < reached.size() ? words.shops(reached.get(i + 1)) : "");
    }
  }

  private Component compared(int level) {
    if (published.isEmpty()) {
      return AdminWords.quiet("");
    }
    if (level >= published.size()) {
      return Badge.accent(words.t("editor.diff.new"));
    }
    Goal.Level before = published.get(level);
    Line line = lines.get(level);
    try {
      boolean same =
          line.value.quantity() == before.value() && line.reward.amount() == before.reward();
      return same
          ? AdminWords.quiet(words.t("editor.diff.unchanged"))
          : Badge.accent(
              words.t(
                  "editor.diff.was",
                  words.formats().value(before.value(), measured.unit()),
                  words.formats().value(before.reward(), reward.unit())));
    } catch (DomainException unreadable) {
      return AdminWords.quiet("");
    }
  }

  private void append() {
    Line line = line(null);
    draw();
    changed();
    line.value.focus();
  }

  private void remove(int level) {
    lines.remove(level);
    draw();
    changed();
  }

  /**
   * @throws DomainException invalid at {@code levels}, if a number cannot be read
   */
  List<Goal.Level> levels() {
    try {
      return lines.stream()
          .map(line -> new Goal.Level(line.value.quantity(), line.reward.amount()))
          .toList();
    } catch (DomainException refused) {
      throw refused.at("levels");
    }
  }
}
