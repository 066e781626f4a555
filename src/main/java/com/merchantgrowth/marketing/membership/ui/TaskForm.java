package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.Programme.PointTask;
import com.merchantgrowth.marketing.ui.form.CountField;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** One thing a member does for points. */
final class TaskForm extends Composite<Div> {
  private final String at;
  private final TextField name = new TextField(text("name"));
  private final TextField code = new TextField(text("code"));
  private final CountField points =
      new CountField(text("points"), getTranslation("membership.unit.points"));
  private final CountField growth = new CountField(text("growth"), "");
  private final CountField perDay = new CountField(text("perDay"), text("timesUnit"));
  private final CountField total = new CountField(text("total"), text("timesUnit"));

  TaskForm(int place, PlanFields fields) {
    at = "tasks[" + place + "].";
    code.setHelperText(text("codeHint"));
    perDay.setHelperText(text("limitHint"));
    total.setHelperText(text("limitHint"));
    name.setValueChangeMode(ValueChangeMode.LAZY);
    code.setValueChangeMode(ValueChangeMode.LAZY);
    fields.fixed(at + "name", name);
    fields.fixed(at + "code", code);
    fields.fixed(at + "points", points);
    fields.fixed(at + "growth", growth);
    fields.fixed(at + "perDay", perDay);
    fields.fixed(at + "total", total);
    getContent().addClassName("plan-fields");
    getContent().add(name, code, points, growth, perDay, total);
  }

  private String text(String key) {
    return getTranslation("membership.task." + key);
  }

  void show(PointTask task) {
    name.setValue(task.name());
    code.setValue(task.code());
    points.count(task.points());
    growth.count(task.growth());
    perDay.count(task.perDay());
    total.count(task.total());
  }

  PointTask read(Reading reading) {
    return new PointTask(
        code.getValue().strip(),
        name.getValue().strip(),
        points.read(at + "points", reading),
        growth.read(at + "growth", reading),
        (int) perDay.read(at + "perDay", reading),
        (int) total.read(at + "total", reading));
  }
}
