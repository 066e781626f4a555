package com.merchantgrowth.eligibility.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.merchantgrowth.eligibility.ui.ConditionWordsTest.term;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.metric.Aggregate.Kind;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a ladder or a condition measures, chosen without code. */
@PortalTest
class MeasureEditorTest {
  @Autowired private Browser browser;
  @Autowired private People people;

  private MeasureEditor editor;

  @BeforeEach
  void open() {
    browser.signIn(people.admin());
    Texts texts = new Texts(new Catalogue.ShippedTexts(), Locale.CHINESE);
    Vocabulary vocabulary = new Vocabulary(Catalogue::metrics, Catalogue::measures);
    editor =
        new MeasureEditor(
            new Choices(
                new ConditionWords(texts, vocabulary), vocabulary, List::of, _ -> List.of()));
    UI.getCurrent().removeAll();
    UI.getCurrent().add(editor);
  }

  @SuppressWarnings("unchecked")
  private <T> Select<T> select(String label) {
    return _get(editor, Select.class, spec -> spec.withLabel(label));
  }

  @SuppressWarnings("unchecked")
  private ComboBox<MeasureSum> box(String label) {
    return _get(editor, ComboBox.class, spec -> spec.withLabel(label));
  }

  private void window(String label) {
    kind(select("窗口"), label);
  }

  private static <T> void kind(Select<T> select, String label) {
    _setValue(
        select,
        select
            .getListDataView()
            .getItems()
            .filter(item -> select.getItemLabelGenerator().apply(item).equals(label))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void a_ladder_measures_over_the_task_unless_another_window_is_chosen() {
    editor.setOwnWindow(true);
    _setValue(box("衡量"), MeasureSum.parse("distributed_orders"));
    assertThat(editor.getValue()).isEqualTo(term("SUM distributed_orders own count"));
    window("最近几天");
    _setValue(_get(editor, IntegerField.class), 90);
    assertThat(editor.getValue()).isEqualTo(term("SUM distributed_orders 90d count"));
    window("上月");
    assertThat(editor.getValue()).isEqualTo(term("SUM distributed_orders month-1 count"));
  }

  @Test
  void fixed_days_need_both_ends_in_order() {
    _setValue(box("衡量"), MeasureSum.parse("gmv"));
    window("固定日期");
    assertThat(editor.getValue()).isNull();
    assertThat(editor.check()).isFalse();
    DatePicker first = _get(editor, DatePicker.class, spec -> spec.withLabel("第一天"));
    DatePicker last = _get(editor, DatePicker.class, spec -> spec.withLabel("最后一天"));
    _setValue(first, LocalDate.of(2026, 11, 30));
    _setValue(last, LocalDate.of(2026, 11, 1));
    assertThat(editor.check()).isFalse();
    assertThat(last.getErrorMessage()).isEqualTo("不能早于第一天");
    _setValue(first, LocalDate.of(2026, 11, 1));
    assertThat(editor.check()).isTrue();
    assertThat(editor.getValue()).isEqualTo(term("SUM gmv 2026-11-01..2026-11-01 fen"));
  }

  @Test
  void a_share_is_read_as_per_cent_and_an_amount_per_something_as_the_amount() {
    _setValue(box("衡量"), MeasureSum.parse("quality_returns"));
    _setValue(this.<Kind>select("算法"), Kind.RATIO);
    assertThat(editor.check()).isFalse();
    assertThat(box("除以").getErrorMessage()).isEqualTo("选一个");
    _setValue(box("除以"), MeasureSum.parse("paid_orders"));
    assertThat(editor.getValue()).isEqualTo(term("RATIO quality_returns/paid_orders 30d ratio"));
    _setValue(box("衡量"), MeasureSum.parse("gmv"));
    assertThat(editor.getValue()).isEqualTo(term("RATIO gmv/paid_orders 30d fen"));
  }

  @Test
  void days_that_reach_need_to_know_what() {
    _setValue(box("衡量"), MeasureSum.parse("gmv"));
    _setValue(this.<Kind>select("算法"), Kind.ACTIVE_DAYS);
    assertThat(editor.check()).isFalse();
    _setValue(_get(editor, BigDecimalField.class), new BigDecimal("1000"));
    assertThat(editor.getValue()).isEqualTo(term("ACTIVE_DAYS>=100000 gmv 30d days"));
  }

  @Test
  void how_things_stand_at_the_end_of_a_day_is_never_added_up() {
    _setValue(box("衡量"), MeasureSum.parse("products_on_sale"));
    assertThat(this.<Kind>select("算法").getListDataView().getItems())
        .containsExactly(Kind.MAX_DAY, Kind.ACTIVE_DAYS, Kind.LATEST, Kind.LATEST_RATIO);
    assertThat(editor.getValue()).isEqualTo(term("MAX_DAY products_on_sale 30d count"));
  }

  @Test
  void scale_and_unit_stay_until_what_is_measured_changes() {
    Term.Formula hours = term("AVERAGE_PER_DAY live_minutes 30d hours 1/60");
    editor.setValue(hours);
    _setValue(_get(editor, IntegerField.class), 7);
    assertThat(editor.getValue()).isEqualTo(term("AVERAGE_PER_DAY live_minutes 7d hours 1/60"));
    _setValue(this.<Kind>select("算法"), Kind.SUM);
    assertThat(editor.getValue()).isEqualTo(term("SUM live_minutes 7d min"));
  }

  @Test
  void nothing_chosen_is_said_at_the_field() {
    assertThat(editor.getValue()).isNull();
    assertThat(editor.check()).isFalse();
    assertThat(box("衡量").getErrorMessage()).isEqualTo("选一个");
  }
}
