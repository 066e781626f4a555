package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.task.TaskFilter;
import com.merchantgrowth.task.TaskState;
import com.merchantgrowth.task.definition.TaskKind;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What narrows the list of tasks down; it stands in the URL: {@code q, kind, state}. */
final class TaskFilters extends Div {
  private final TextField search = new TextField();
  private final ComboBox<TaskKind> kind = new ComboBox<>();
  private final ComboBox<TaskState> state = new ComboBox<>();
  private final transient Consumer<TaskFilter> changed;
  private boolean reading;

  TaskFilters(AdminWords words, Consumer<TaskFilter> changed) {
    this.changed = changed;
    addClassName("toolbar");
    search.setLabel(words.t("admin.search"));
    search.setPlaceholder(words.t("admin.searchHint"));
    search.setPrefixComponent(AppIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> changed());
    list(kind, TaskKind.values(), words.t("editor.field.kind"), words::kind, words);
    list(state, TaskState.values(), words.t("admin.state"), words::state, words);
    add(search, kind, state);
  }

  private <T> void list(
      ComboBox<T> list, T[] values, String label, Function<T, String> names, AdminWords words) {
    list.setLabel(label);
    list.setItems(values);
    list.setItemLabelGenerator(names::apply);
    list.setPlaceholder(words.any("merchant.filter.all"));
    list.setClearButtonVisible(true);
    list.addClassName("filter-list");
    list.addValueChangeListener(change -> changed());
  }

  /** Takes over what the URL says. */
  TaskFilter read(QueryState query) {
    reading = true;
    search.setValue(query.get("q").orElse(""));
    kind.setValue(one(query, "kind", TaskKind.values(), TaskKind::code));
    state.setValue(one(query, "state", TaskState.values(), TaskState::code));
    reading = false;
    return filter();
  }

  private static <T> @Nullable T one(
      QueryState query, String name, T[] values, Function<T, String> code) {
    String asked = query.get(name).orElse("");
    return Arrays.stream(values)
        .filter(value -> code.apply(value).equals(asked))
        .findFirst()
        .orElse(null);
  }

  TaskFilter filter() {
    return new TaskFilter(search.getValue().strip(), kind.getValue(), state.getValue());
  }

  /** Forgets everything. */
  void clear() {
    reading = true;
    search.clear();
    kind.clear();
    state.clear();
    reading = false;
    changed();
  }

  private void changed() {
    if (reading) {
      return;
    }
    TaskFilter filter = filter();
    QueryState.current()
        .set("q", filter.text())
        .set("kind", filter.kind() == null ? "" : filter.kind().code())
        .set("state", filter.state() == null ? "" : filter.state().code())
        .replace();
    changed.accept(filter);
  }
}
