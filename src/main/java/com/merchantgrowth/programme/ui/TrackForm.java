package com.merchantgrowth.programme.ui;

import com.merchantgrowth.programme.plan.ProgrammeDefinition.Track;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.WordingFields;
import com.merchantgrowth.task.TaskRow;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One way through a programme: its words, and the growth tasks that are its targets. */
final class TrackForm extends Div {
  private final List<String> before;
  private final TextField code = new TextField();
  private final WordingFields name;
  private final WordingFields text;
  private final MultiSelectComboBox<String> tasks = new MultiSelectComboBox<>();

  /**
   * @param targets what can be chosen
   * @param flag what shops of a track with this code have on record
   */
  TrackForm(Track track, List<TaskRow> targets, UnaryOperator<String> flag, ProgrammeWords words) {
    before = track.tasks();
    addClassNames("stack", "programme-track-form");
    code.setLabel(words.t("admin.track.code"));
    code.setHelperText(words.t("admin.track.code.hint"));
    code.setValue(track.code());
    code.setReadOnly(!track.code().isEmpty());
    name =
        WordingFields.line(words.t("admin.track.name"), ProgrammeDraft.LONGEST_NAME, track.name());
    text = WordingFields.area(words.t("admin.text"), ProgrammeDraft.LONGEST_TEXT, track.text());
    Map<String, TaskRow> known =
        targets.stream()
            .collect(Collectors.toMap(TaskRow::code, Function.identity(), (one, same) -> one));
    tasks.setLabel(words.t("targets"));
    tasks.setItems(targets.stream().map(TaskRow::code).distinct().toList());
    tasks.setItemLabelGenerator(
        task -> {
          TaskRow row = known.get(task);
          return row == null
              ? task
              : words.t(
                  "admin.track.task", words.in(row.definition().name()), words.state(row.state()));
        });
    tasks.setHelperText(
        track.code().isEmpty()
            ? words.t("admin.track.tasks.new")
            : words.t("admin.track.tasks.hint", flag.apply(track.code())));
    tasks.setWidthFull();
    tasks.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
    tasks.setValue(new LinkedHashSet<>(track.tasks()));
    add(code, name, text, tasks);
  }

  Wording name() {
    return name.value();
  }

  Track value() {
    return new Track(code.getValue().strip(), name.value(), text.value(), ordered());
  }

  /** Those kept in their old order, then the new ones. */
  private List<String> ordered() {
    Set<String> now = tasks.getValue();
    List<String> all = new ArrayList<>(before);
    all.retainAll(now);
    now.stream().filter(one -> !all.contains(one)).forEach(all::add);
    return all;
  }
}
