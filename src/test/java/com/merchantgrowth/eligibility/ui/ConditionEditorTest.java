package com.merchantgrowth.eligibility.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.merchantgrowth.eligibility.ui.ConditionWordsTest.metric;
import static com.merchantgrowth.eligibility.ui.ConditionWordsTest.term;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.Reach;
import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Conditions built, changed and read in the editor, as an administrator does. */
@PortalTest
class ConditionEditorTest {
  @Autowired private Browser browser;
  @Autowired private People people;

  private ConditionEditor editor;

  @BeforeEach
  void open() {
    browser.signIn(people.admin());
    editor = shown(Locale.CHINESE);
  }

  private ConditionEditor shown(Locale locale) {
    browser.language(locale);
    Texts texts = new Texts(new Catalogue.ShippedTexts(), locale);
    Vocabulary vocabulary = new Vocabulary(Catalogue::metrics, Catalogue::measures);
    ConditionEditor made =
        new ConditionEditor(
            new Choices(
                new ConditionWords(texts, vocabulary),
                vocabulary,
                () -> List.of("deposit_paid", "violation"),
                attribute ->
                    attribute == ShopAttribute.TYPE
                        ? List.of("enterprise", "flagship", "personal")
                        : List.of("L1", "L2", "L3")));
    UI.getCurrent().removeAll();
    UI.getCurrent().add(made);
    return made;
  }

  private void press(String button) {
    _click(_get(editor, Button.class, spec -> spec.withText(button)));
  }

  private List<RowEditor> rows() {
    return _find(editor, RowEditor.class);
  }

  private <T> void choose(Component in, String label, T value) {
    @SuppressWarnings("unchecked")
    Select<T> select = _find(in, Select.class, spec -> spec.withLabel(label)).getFirst();
    _setValue(select, value);
  }

  private <T> void pick(Component in, String label, T value) {
    @SuppressWarnings("unchecked")
    ComboBox<T> box = _get(in, ComboBox.class, spec -> spec.withLabel(label));
    _setValue(box, value);
  }

  private void kind(Component row, String label) {
    Select<?> kinds = _get(row, Select.class, spec -> spec.withLabel("条件类型"));
    kindOf(kinds, label);
  }

  private static <T> void kindOf(Select<T> kinds, String label) {
    _setValue(
        kinds,
        kinds
            .getListDataView()
            .getItems()
            .filter(item -> kinds.getItemLabelGenerator().apply(item).equals(label))
            .findFirst()
            .orElseThrow());
  }

  private static void type(Component amount, String number) {
    _setValue(_get(amount, BigDecimalField.class), new BigDecimal(number));
  }

  private String sentence() {
    return _get(editor, Paragraph.class).getText();
  }

  @Test
  void without_rows_it_is_everybody() {
    assertThat(editor.getValue()).isEqualTo(Condition.EVERYBODY);
    assertThat(editor.check()).isTrue();
    assertThat(sentence()).isEqualTo("所有店铺。");
    editor.setRequired(true);
    assertThat(editor.check()).isFalse();
    assertThat(editor.getErrorMessage()).isEqualTo("至少要有一个条件");
  }

  @Test
  void a_metric_is_compared_in_the_unit_people_think_in() {
    List<Condition> changes = new ArrayList<>();
    editor.addValueChangeListener(change -> changes.add(change.getValue()));
    press("条件");
    assertThat(editor.getValue()).isNull();
    assertThat(sentence()).isEqualTo("还有条件没填完");
    pick(editor, "指标", "gmv_30");
    choose(editor, "比较", Relation.MORE_THAN);
    type(_get(editor, AmountField.class), "10000.01");

    assertThat(editor.getValue()).isEqualTo(metric("gmv_30", ">", 1_000_001));
    assertThat(sentence()).isEqualTo("近30天成交额超过 10,000.01 元。");
    assertThat(changes.getLast()).isEqualTo(editor.getValue());

    // another unit: the ten thousand would mean something else
    pick(editor, "指标", "quality_return_rate_30");
    assertThat(editor.getValue()).isNull();
    choose(editor, "比较", Relation.AT_MOST);
    type(_get(editor, AmountField.class), "3.33");
    assertThat(editor.getValue()).isEqualTo(metric("quality_return_rate_30", "<=", 0.0333));
  }

  @Test
  void any_measure_is_counted_over_the_window_of_the_task() {
    editor.setOwnWindow(true);
    press("条件");
    kind(editor, "自定义统计");
    pick(editor, "衡量", MeasureSum.parse("live_minutes"));
    choose(editor, "算法", Aggregate.Kind.MAX_DAY);
    AmountField value = _find(editor, AmountField.class).getLast();
    type(value, "5");

    assertThat(editor.getValue())
        .isEqualTo(
            new Condition.MetricIs(term("MAX_DAY live_minutes own min"), Comparison.AT_LEAST, 300));
    assertThat(sentence()).isEqualTo("任务期内单日直播时长不少于 5 小时。");

    choose(editor, "算法", Aggregate.Kind.ACTIVE_DAYS);
    assertThat(editor.getValue()).isNull(); // at least how many minutes, and how many days?
    type(_find(editor, AmountField.class).getFirst(), "1.5");
    type(_find(editor, AmountField.class).getLast(), "3");
    assertThat(sentence()).isEqualTo("任务期内至少有 3 天播满 90 分钟。");
  }

  @Test
  void attributes_opening_and_flags_can_be_asked_for_and_excluded() {
    press("条件");
    press("条件");
    press("条件");
    kind(rows().get(0), "店铺属性");
    choose(rows().get(0), "属性", ShopAttribute.TYPE);
    choose(rows().get(0), "比较", false);
    @SuppressWarnings("unchecked")
    MultiSelectComboBox<String> values = _get(rows().get(0), MultiSelectComboBox.class);
    _setValue(values, Set.of("personal"));
    kind(rows().get(1), "开店天数");
    _setValue(_get(rows().get(1), IntegerField.class), 45);
    kind(rows().get(2), "标记");
    pick(rows().get(2), "标记", "violation");
    choose(rows().get(2), "比较", false);

    assertThat(sentence()).isEqualTo("不是个人店，开店 45 天内，并且没有「违规在案」标记。");
    assertThat(ConditionJson.write(editor.getValue()))
        .isEqualTo(
            "{\"all\":[{\"not\":{\"attribute\":\"type\",\"in\":[\"personal\"]}},"
                + "{\"openedWithinDays\":45},{\"not\":{\"flag\":\"violation\"}}]}");
  }

  @Test
  void a_choice_and_an_exclusion_are_groups() {
    press("任一组");
    press("排除");
    List<GroupEditor> groups = _find(editor, GroupEditor.class);
    assertThat(groups).hasSize(3);
    for (int i = 1; i <= 2; i++) {
      kind(_find(groups.get(i), RowEditor.class).getFirst(), "标记");
      pick(groups.get(i), "标记", i == 1 ? "deposit_paid" : "violation");
      _click(_get(groups.get(i), Button.class, spec -> spec.withText("条件")));
      RowEditor second = _find(groups.get(i), RowEditor.class).getLast();
      kind(second, "开店天数");
      _setValue(_get(second, IntegerField.class), 10 * i);
    }
    assertThat(sentence()).isEqualTo("（已缴保证金，或者开店 10 天内），没有「违规在案」标记，并且不在开店 20 天内。");
  }

  @Test
  void a_row_and_a_group_can_be_removed() {
    press("条件");
    press("任一组");
    _click(_get(editor, Button.class, spec -> spec.withAttribute("aria-label", "移除这一组")));
    _click(_get(editor, Button.class, spec -> spec.withAttribute("aria-label", "移除这个条件")));
    assertThat(editor.getValue()).isEqualTo(Condition.EVERYBODY);
  }

  @Test
  void what_is_missing_is_said_at_its_field() {
    press("条件");
    assertThat(editor.check()).isFalse();
    assertThat(_get(editor, ComboBox.class).getErrorMessage()).isEqualTo("选一个指标");
    assertThat(_get(editor, AmountField.class).getErrorMessage()).isEqualTo("写一个数");
    pick(editor, "指标", "gmv_30");
    type(_get(editor, AmountField.class), "10000.001");
    assertThat(editor.getValue()).isNull();
    assertThat(_get(editor, AmountField.class).getErrorMessage()).isEqualTo("最多两位小数");
    type(_get(editor, AmountField.class), "10000");
    assertThat(_get(editor, AmountField.class).isInvalid()).isFalse();
    assertThat(editor.check()).isTrue();

    press("条件");
    kind(rows().getLast(), "开店天数");
    _setValue(_get(rows().getLast(), IntegerField.class), 0);
    assertThat(editor.check()).isFalse();
    assertThat(_get(rows().getLast(), IntegerField.class).getErrorMessage())
        .isEqualTo("在 1 到 3,650 之间");
    assertThat(editor.getValue()).isNull();
  }

  @Test
  void a_group_without_conditions_is_refused() {
    press("任一组");
    _click(_get(editor, Button.class, spec -> spec.withAttribute("aria-label", "移除这个条件")));
    assertThat(editor.check()).isFalse();
    assertThat(editor.getValue()).isNull();
    assertThat(_find(editor, Span.class).stream().map(Span::getText)).contains("这一组还没有条件");
  }

  /** Every sentence of the golden table survives being opened in the editor and read back. */
  @ParameterizedTest(name = "{1}")
  @MethodSource("com.merchantgrowth.eligibility.ui.ConditionWordsTest#sentences")
  void what_is_set_is_read_back_with_the_same_meaning(Condition condition, String zh, String en) {
    editor.setValue(condition);
    assertThat(sentence()).isEqualTo(zh);
    // any change reads all rows anew; the last of these buttons is the outermost
    _click(_find(editor, Button.class, spec -> spec.withText("条件")).getLast());
    kind(rows().getLast(), "标记");
    pick(rows().getLast(), "标记", "deposit_paid");
    Condition read = editor.getValue();
    if (condition.terms().contains(new Term.Metric("gone"))) {
      assertThat(editor.check()).isFalse();
      assertThat(_get(editor, ComboBox.class, spec -> spec.withLabel("指标")).getErrorMessage())
          .isEqualTo("没有「gone」这个指标");
      return;
    }
    if (condition.equals(new Condition.Not(Condition.EVERYBODY))) {
      assertThat(read).isNull(); // an exclusion of nothing has to be completed
      return;
    }
    assertThat(read).isNotNull();
    List<Condition> parts =
        new ArrayList<>(read instanceof Condition.All all ? all.of() : List.of(read));
    assertThat(parts.removeLast()).isEqualTo(new Condition.Flagged("deposit_paid"));
    Condition rest = parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    assertThat(Catalogue.words(Locale.CHINESE).sentence(rest)).isEqualTo(zh);
  }

  @Test
  void what_cannot_be_built_from_single_measures_is_kept() {
    Condition net =
        new Condition.MetricIs(
            term("SUM fans_gained-fans_lost 30d count"), Comparison.AT_LEAST, 100);
    Condition hours =
        new Condition.MetricIs(
            term("AVERAGE_PER_DAY live_minutes 30d hours 1/60"), Comparison.AT_LEAST, 2.5);
    editor.setValue(Condition.all(net, hours));
    press("条件");
    kind(rows().getLast(), "开店天数");
    assertThat(editor.getValue().parts()).startsWith(net, hours);
  }

  @Test
  void counts_are_shown_row_by_row_until_something_changes() {
    List<Condition> asked = new ArrayList<>();
    editor.setReach(
        condition -> {
          asked.add(condition);
          return Optional.of(
              new Reach(
                  LocalDate.of(2026, 11, 20),
                  2000,
                  412,
                  1565,
                  23,
                  List.of(886, 412),
                  Map.of("L1", 412)));
        });
    editor.setValue(
        Condition.all(
            Condition.AttributeIn.of(ShopAttribute.TIER, "L1"), metric("gmv_30", ">=", 100)));
    press("算一算有多少家");

    assertThat(asked).containsExactly(editor.getValue());
    assertThat(texts()).contains("886 家", "剩 412 家", "按 11月20日 的数据，412 家满足；23 家数据不足，不算未达");
    type(_get(rows().get(1), AmountField.class), "7");
    assertThat(texts()).doesNotContain("886 家").noneMatch(text -> text.startsWith("按 "));

    editor.setReach(_ -> Optional.empty());
    press("算一算有多少家");
    assertThat(texts()).contains("要到任务期开始后才能数");
  }

  private List<String> texts() {
    return _find(editor, Span.class).stream().map(Span::getText).toList();
  }

  @Test
  void what_is_not_complete_is_not_counted() {
    editor.setReach(
        _ -> {
          throw new AssertionError("counted");
        });
    press("条件");
    press("算一算有多少家");
    assertThat(_get(editor, AmountField.class).isInvalid()).isTrue();
  }

  @Test
  void read_only_it_is_a_list_of_sentences() {
    editor.setValue(
        Condition.all(
            Condition.AttributeIn.of(ShopAttribute.TIER, "L1"), metric("gmv_30", ">=", 100)));
    editor.setReadOnly(true);
    assertThat(_find(editor, Select.class)).isEmpty();
    assertThat(_find(editor, Button.class)).isEmpty();
    assertThat(_find(editor, ListItem.class).stream().map(ListItem::getText))
        .containsExactly("层级是 L1", "近30天成交额不低于 1 元");
    editor.setReadOnly(false);
    assertThat(rows()).hasSize(2);
  }

  @Test
  void it_speaks_english_too() {
    editor = shown(Locale.ENGLISH);
    editor.setValue(metric("live_hours_30", ">=", 20));
    assertThat(sentence()).isEqualTo("Live hours (30 d) at least 20 h.");
    press("Condition");
    assertThat(sentence()).isEqualTo("Some conditions are not complete yet");
  }
}
