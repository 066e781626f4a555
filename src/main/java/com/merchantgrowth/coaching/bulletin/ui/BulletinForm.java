package com.merchantgrowth.coaching.bulletin.ui;

import com.merchantgrowth.coaching.bulletin.BulletinText;
import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.coaching.touched.TouchedShops;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.ui.ConditionEditor;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.WordingFields;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;

/** The fields of a bulletin, in the order of its questions. */
final class BulletinForm extends Div {
  private final Select<RuleTopic> topic = new Select<>();
  private final Checkbox must;
  private final WordingFields title;
  private final WordingFields changed;
  private final DatePicker starts;
  private final ConditionEditor audience;
  private final WordingFields act;
  private final DatePicker due;
  private final WordingFields avoid;
  private final TextField source;

  /**
   * @param mayMust whether the author may say that it must be read
   */
  BulletinForm(BulletinText text, boolean mayMust, TouchedShops touched, BulletinWords words) {
    addClassNames("stack", "bulletin-form");
    title = WordingFields.line(words.t("field.title"), BulletinText.LONGEST_TITLE, text.title());
    topic.setLabel(words.t("topic"));
    topic.setItems(RuleTopic.values());
    topic.setItemLabelGenerator(words::topic);
    topic.setValue(text.topic());
    must = new Checkbox(words.t("must.field"), text.mustRead());
    must.setHelperText(words.t("must.hint"));
    must.setVisible(mayMust);
    changed =
        WordingFields.area(words.t("field.changed"), BulletinText.LONGEST_TEXT, text.changed());
    starts = DayField.create(words.t("field.starts"));
    starts.setValue(text.startsOn());
    starts.setRequiredIndicatorVisible(true);
    audience = new ConditionEditor(words.choices());
    audience.setLabel(words.t("field.audience"));
    audience.setReach(condition -> Optional.of(touched.preview(condition)));
    audience.setWidthFull();
    audience.setValue(text.audience());
    act = WordingFields.area(words.t("field.act"), BulletinText.LONGEST_TEXT, text.act());
    due = DayField.create(words.t("field.due"));
    due.setClearButtonVisible(true);
    due.setHelperText(words.t("due.hint"));
    due.setValue(text.dueOn());
    avoid = WordingFields.area(words.t("field.avoid"), BulletinText.LONGEST_TEXT, text.avoid());
    source = new TextField(words.t("field.source"));
    source.setMaxLength(BulletinText.LONGEST_SOURCE);
    source.setPlaceholder("https://");
    source.setWidthFull();
    source.setValue(text.source());
    Div head = new Div(topic, must);
    head.addClassName("row");
    add(title, head, changed, starts, audience, act, due, avoid, source);
  }

  /**
   * @throws DomainException invalid, while the audience is incomplete or the first day is missing
   */
  BulletinText value() {
    Condition affected = audience.check() ? audience.getValue() : null;
    if (affected == null) {
      throw DomainException.invalid("coaching.bulletin.error.audience").at("audience");
    }
    LocalDate from = starts.getValue();
    if (from == null) {
      throw DomainException.invalid("coaching.bulletin.error.starts").at("starts");
    }
    return new BulletinText(
        topic.getValue(),
        must.getValue(),
        title.value(),
        changed.value(),
        from,
        act.value(),
        due.getValue(),
        avoid.value(),
        affected,
        source.getValue().strip());
  }
}
