package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.Programme;
import com.merchantgrowth.marketing.membership.Programme.Level;
import com.merchantgrowth.marketing.membership.Programme.PointTask;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The fields of a programme. */
final class ProgrammeForm extends Composite<Div> {
  private final ProgrammeOffer offer;
  private final boolean edits;
  private final PlanFields fields;
  private final Div refusals = new Div();
  private final TextField name = new TextField(text("name"));
  private final CheckboxGroup<String> entries = new CheckboxGroup<>(text("entries"));
  private final RuleFields rules;
  private final Div levels = new Div();
  private final Div tasks = new Div();
  private final List<LevelForm> levelForms = new ArrayList<>();
  private final List<TaskForm> taskForms = new ArrayList<>();

  /**
   * @param changed hears of every change
   */
  ProgrammeForm(Programme programme, ProgrammeOffer offer, boolean edits, Runnable changed) {
    this.offer = offer;
    this.edits = edits;
    fields = new PlanFields(changed);
    rules = new RuleFields(offer, fields);
    name.setValueChangeMode(ValueChangeMode.LAZY);
    entries.setItems(Programme.ENTRIES);
    entries.setItemLabelGenerator(one -> getTranslation("membership.entry." + one));
    entries.setHelperText(text("entriesHint"));
    fields.fixed("name", name);
    fields.fixed("entries", entries);
    levels.addClassName("stack");
    tasks.addClassName("stack");
    getContent().addClassName("plan-form");
    getContent().add(refusals);
    group("basics", List.of(name, entries));
    block("levels", levels);
    group("points", rules.points());
    group("growth", rules.growth());
    group("gifts", rules.gifts());
    block("tasks", tasks);
    show(programme);
  }

  private String text(String key) {
    return getTranslation("membership.form." + key);
  }

  private void group(String key, List<Component> all) {
    Div some = new Div();
    some.addClassName("plan-fields");
    some.add(all);
    block(key, some);
  }

  private void block(String key, Component content) {
    getContent().add(new Div(new H2(text(key)), content));
  }

  private void show(Programme programme) {
    fields.quietly(
        () -> {
          name.setValue(programme.name());
          entries.setValue(programme.entries());
          rules.show(programme);
          levels(programme.levels());
          tasks(programme.tasks());
        });
    fields.lock(edits ? PlanFields.Rights.ALL : PlanFields.Rights.NONE);
  }

  private void levels(List<Level> all) {
    fields.forget("levels");
    levelForms.clear();
    levels.removeAll();
    for (Level level : all) {
      LevelForm form = new LevelForm(levelForms.size() + 1, offer, fields);
      form.show(level);
      levelForms.add(form);
      levels.add(form);
    }
    if (!edits) {
      return;
    }
    Div acts = new Div();
    acts.addClassName("row");
    if (all.size() < Programme.MOST_LEVELS) {
      acts.add(Buttons.text(text("addLevel"), this::addLevel));
    }
    if (all.size() > 1) {
      acts.add(Buttons.text(text("removeLevel"), this::removeLevel));
    }
    levels.add(acts);
  }

  private List<Level> levelsNow() {
    Reading reading = new Reading();
    return new ArrayList<>(levelForms.stream().map(form -> form.read(reading)).toList());
  }

  private void addLevel() {
    List<Level> all = levelsNow();
    Level last = all.getLast();
    all.add(
        new Level(
            "",
            Math.max(1_000, last.growth() * 3),
            last.earnPoints(),
            last.birthdayPoints(),
            "",
            Set.of(),
            last.back()));
    fields.quietly(() -> levels(all));
    fields.touched();
  }

  private void removeLevel() {
    List<Level> all = levelsNow();
    all.removeLast();
    fields.quietly(() -> levels(all));
    fields.touched();
  }

  private void tasks(List<PointTask> all) {
    fields.forget("tasks");
    taskForms.clear();
    tasks.removeAll();
    for (int i = 0; i < all.size(); i++) {
      int place = i;
      TaskForm form = new TaskForm(i, fields);
      form.show(all.get(i));
      taskForms.add(form);
      Div row = new Div(form);
      row.addClassName("task-row");
      if (edits) {
        row.add(Buttons.icon(AppIcon.CLOSE, text("removeTask"), () -> tasks(without(place), true)));
      }
      tasks.add(row);
    }
    if (edits && all.size() < Programme.MOST_TASKS) {
      tasks.add(Buttons.text(text("addTask"), this::addTask));
    }
  }

  private void tasks(List<PointTask> all, boolean told) {
    fields.quietly(() -> tasks(all));
    if (told) {
      fields.touched();
    }
  }

  private List<PointTask> tasksNow() {
    Reading reading = new Reading();
    return new ArrayList<>(taskForms.stream().map(form -> form.read(reading)).toList());
  }

  private List<PointTask> without(int place) {
    List<PointTask> all = tasksNow();
    all.remove(place);
    return all;
  }

  private void addTask() {
    List<PointTask> all = tasksNow();
    all.add(new PointTask("", "", 10, 0, 1, 0));
    tasks(all, true);
  }

  /**
   * @throws DomainException invalid, with everything that cannot be read, at its field
   */
  Programme read() {
    Reading reading = new Reading();
    Programme programme =
        new Programme(
            name.getValue().strip(),
            levelForms.stream().map(form -> form.read(reading)).toList(),
            rules.readPoints(reading),
            rules.readGrowth(reading),
            taskForms.stream().map(form -> form.read(reading)).toList(),
            rules.readGift(reading),
            rules.readDay(reading),
            entries.getValue());
    reading.done();
    return programme;
  }

  /** Says each problem at its field, and the rest above. */
  void problems(DomainException refused) {
    refusals.removeAll();
    fields.show(refused).forEach(words -> refusals.add(Note.warn(words)));
  }

  void clear() {
    refusals.removeAll();
    fields.clear();
  }
}
