package com.merchantgrowth.reward.ui;

import com.merchantgrowth.reward.RewardFilter;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.reward.core.GrantState;
import com.merchantgrowth.reward.ui.RewardSources.SourceId;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the ledger down; what is chosen stands in the URL: {@code kind}, {@code state}, {@code
 * source} (a type, or {@code type/key}), for administrators also {@code code}, {@code from} and
 * {@code to}.
 */
final class RewardFilters extends Div {
  private final transient RewardSources sources;
  private final transient RewardWords words;
  private final transient Runnable changed;
  private final TextField shop = new TextField();
  private final ComboBox<RewardKind> kind = new ComboBox<>();
  private final ComboBox<GrantState> state = new ComboBox<>();
  private final ComboBox<SourceId> source = new ComboBox<>();
  private final DatePicker from = DayField.create("");
  private final DatePicker to = DayField.create("");
  private boolean reading;

  RewardFilters(
      List<RewardKind> kinds,
      RewardSources sources,
      RewardWords words,
      boolean ofAllShops,
      Runnable changed) {
    this.sources = sources;
    this.words = words;
    this.changed = changed;
    addClassName("toolbar");
    shop.setLabel(words.t("shopCode"));
    shop.setClearButtonVisible(true);
    shop.setValueChangeMode(ValueChangeMode.LAZY);
    kind.setItems(kinds);
    list(kind, "kind", each -> each.name(words.locale()));
    state.setItems(GrantState.values());
    list(state, "state", words::state);
    list(source, "source", this::name);
    from.setLabel(words.t("from"));
    to.setLabel(words.t("to"));
    for (DatePicker day : List.of(from, to)) {
      day.setClearButtonVisible(true);
      day.addValueChangeListener(change -> filtered());
    }
    shop.addValueChangeListener(change -> filtered());
    add(ofAllShops ? new Component[] {shop, kind, state, source, from, to} : own());
  }

  private Component[] own() {
    return new Component[] {kind, state, source};
  }

  private <T> void list(ComboBox<T> list, String key, Function<T, String> label) {
    list.setLabel(words.t(key));
    list.setPlaceholder(words.t("all"));
    list.setItemLabelGenerator(label::apply);
    list.setClearButtonVisible(true);
    list.addClassName("filter-list");
    list.addValueChangeListener(change -> filtered());
  }

  private String name(SourceId id) {
    String type = RewardSources.type(id.type(), words);
    return id.key().isEmpty() ? type : sources.names(List.of(id), words).getOrDefault(id, id.key());
  }

  /**
   * Takes over what the URL says.
   *
   * @param types the types of source to offer
   */
  void read(QueryState query, List<String> types) {
    reading = true;
    List<SourceId> offered =
        new ArrayList<>(types.stream().map(type -> new SourceId(type, "")).toList());
    Optional<SourceId> chosen = query.get("source").map(RewardFilters::source);
    chosen.filter(one -> !offered.contains(one)).ifPresent(offered::add);
    source.setItems(offered);
    source.setValue(chosen.orElse(null));
    Map<String, RewardKind> kinds =
        kind.getListDataView().getItems().collect(Collectors.toMap(RewardKind::code, k -> k));
    kind.setValue(query.get("kind").map(kinds::get).orElse(null));
    state.setValue(query.get("state").flatMap(RewardFilters::state).orElse(null));
    shop.setValue(query.get("code").orElse(""));
    from.setValue(query.get("from").flatMap(RewardFilters::day).orElse(null));
    to.setValue(query.get("to").flatMap(RewardFilters::day).orElse(null));
    reading = false;
  }

  private void filtered() {
    if (reading) {
      return;
    }
    SourceId chosen = source.getValue();
    QueryState.current()
        .set("kind", kind.getValue() == null ? "" : kind.getValue().code())
        .set("state", state.getValue() == null ? "" : code(state.getValue()))
        .set("source", chosen == null ? "" : text(chosen))
        .set("code", shop.getValue())
        .set("from", text(from.getValue()))
        .set("to", text(to.getValue()))
        .replace();
    changed.run();
  }

  RewardFilter filter() {
    SourceId chosen = source.getValue();
    return new RewardFilter(
        kind.getValue() == null ? "" : kind.getValue().code(),
        state.getValue(),
        chosen == null ? "" : chosen.type(),
        chosen == null ? "" : chosen.key(),
        from.getValue(),
        to.getValue());
  }

  /** Whether anything narrows the list down. */
  boolean any() {
    return !filter().equals(RewardFilter.ALL) || !shopCode().isEmpty();
  }

  /** The code typed; empty for all shops. */
  String shopCode() {
    return shop.getValue().strip();
  }

  /** As it stands in the URL. */
  static String text(SourceId source) {
    return source.key().isEmpty() ? source.type() : source.type() + "/" + source.key();
  }

  private static SourceId source(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new SourceId(text, "")
        : new SourceId(text.substring(0, slash), text.substring(slash + 1));
  }

  private static String code(GrantState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<GrantState> state(String code) {
    return Arrays.stream(GrantState.values()).filter(one -> code(one).equals(code)).findFirst();
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
