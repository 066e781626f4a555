package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.course.content.Quiz;
import com.merchantgrowth.course.content.Worksheet;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.ui.ConditionEditor;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.shared.DomainException;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a course is about, whom it is for, and who is offered it. */
final class BasicsForm extends Div {
  private final Both name;
  private final Both summary;
  private final Select<Dimension> dimension = new Select<>();
  private final IntegerField minutes = new IntegerField();
  private final MultiSelectComboBox<String> metrics = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<String> tiers = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<String> stages = new MultiSelectComboBox<>();
  private final ConditionEditor audience;

  BasicsForm(CourseDesk desk, AdminWords words, Runnable changed) {
    addClassName("stack");
    name = Both.line("field.name", words, changed);
    summary = Both.area("field.summary", words, changed);
    dimension.setLabel(words.t("dimension"));
    dimension.setItems(Dimension.values());
    dimension.setItemLabelGenerator(one -> one == null ? "" : words.dimension(one));
    minutes.setLabel(words.t("field.minutes"));
    minutes.setMin(1);
    minutes.setMax(600);
    minutes.setStepButtonsVisible(true);
    Map<String, MetricDefinition> known =
        desk.inputs().terms().metrics().stream()
            .collect(Collectors.toMap(MetricDefinition::code, Function.identity()));
    metrics.setLabel(words.t("field.metrics"));
    metrics.setHelperText(words.t("field.metrics.hint"));
    metrics.setItems(desk.inputs().terms().metrics().stream().map(MetricDefinition::code).toList());
    metrics.setItemLabelGenerator(
        code ->
            Optional.ofNullable(known.get(code))
                .map(metric -> metric.name(words.locale()))
                .orElse(code));
    tiers.setLabel(words.t("field.tiers"));
    tiers.setItems(desk.inputs().terms().values(ShopAttribute.TIER));
    stages.setLabel(words.t("field.stages"));
    stages.setItems(Arrays.stream(ShopStage.values()).map(ShopStage::code).toList());
    stages.setItemLabelGenerator(code -> words.any(ShopStage.of(code).key()));
    audience = desk.audience();
    audience.setLabel(words.t("field.audience"));
    audience.setWidthFull();
    Div facts = new Div(dimension, minutes, metrics, tiers, stages);
    facts.addClassName("course-facts");
    add(name, summary, facts, audience);
    for (MultiSelectComboBox<String> box : List.of(metrics, tiers, stages)) {
      box.addValueChangeListener(change -> changed.run());
    }
    dimension.addValueChangeListener(change -> changed.run());
    minutes.addValueChangeListener(change -> changed.run());
    audience.addValueChangeListener(change -> changed.run());
  }

  void read(CourseContent course) {
    name.read(course.name());
    summary.read(course.summary());
    dimension.setValue(course.dimension());
    minutes.setValue(course.minutes());
    metrics.setValue(new LinkedHashSet<>(course.metrics()));
    tiers.setValue(new LinkedHashSet<>(course.tiers()));
    stages.setValue(new LinkedHashSet<>(course.stages()));
    audience.setValue(course.audience());
  }

  /**
   * The course with these and the given lessons, worksheets and quiz.
   *
   * @param before what was read: keeps the order of the metrics
   * @throws DomainException invalid, while the audience is incomplete
   */
  CourseContent value(
      CourseContent before, List<Lesson> lessons, List<Worksheet> worksheets, @Nullable Quiz quiz) {
    Condition who = audience.check() ? audience.getValue() : null;
    if (who == null) {
      throw DomainException.invalid("course.error.audience");
    }
    @Nullable Integer length = minutes.getValue();
    return new CourseContent(
        name.value(),
        summary.value(),
        dimension.getValue(),
        ordered(before.metrics(), metrics.getValue()),
        ordered(before.tiers(), tiers.getValue()),
        ordered(before.stages(), stages.getValue()),
        length == null ? 0 : length,
        who,
        lessons,
        worksheets,
        quiz);
  }

  /** Those kept in their old order, then the new ones: the most helped metric stays first. */
  private static List<String> ordered(List<String> before, Set<String> now) {
    List<String> all = new ArrayList<>(before);
    all.retainAll(now);
    now.stream().filter(one -> !all.contains(one)).forEach(all::add);
    return all;
  }
}
