package com.merchantgrowth.marketing.ui.editor;

import com.merchantgrowth.marketing.tool.PlanRules;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.merchantgrowth.marketing.ui.form.MomentField;
import com.merchantgrowth.marketing.ui.form.MoneyField;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.marketing.ui.form.ToolForm;
import com.merchantgrowth.marketing.ui.form.ToolScreen;
import com.merchantgrowth.marketing.ui.form.ToolScreen.Part;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All fields of one tool in four groups: what is common to every kind, and what its kind adds. */
final class PlanForm extends Composite<Div> {
  private static final String EVERYBODY = "everybody";

  private final PlanFields fields;
  private final Set<Part> owned;
  private final ToolForm own;
  private final ScopeFields scope;
  private final TextField name;
  private final MoneyField budget;
  private final MomentField start;
  private final MomentField end;
  private final CheckboxGroup<String> channels = new CheckboxGroup<>();
  private final Select<String> audience = new Select<>();
  private final MultiSelectComboBox<Tool> notWith = new MultiSelectComboBox<>();
  private final Checkbox exclusive = new Checkbox();
  private final IntegerField priority = new IntegerField();
  private final Map<Long, Tool> others;
  private final Div refusals = new Div();
  private ToolPlan base;

  /**
   * @param base what is shown first
   * @param changed called after somebody has changed a field
   */
  PlanForm(ToolScreen screen, ToolScreen.Offer offer, ToolPlan base, long id, Runnable changed) {
    this.base = base;
    fields = new PlanFields(changed);
    owned = screen.owns();
    own = screen.form(offer, fields);
    scope = new ScopeFields(offer.skus(), fields);
    others =
        offer.tools().stream()
            .filter(tool -> tool.id() != id)
            .collect(Collectors.toMap(Tool::id, Function.identity()));
    name = fields.growing("name", new TextField(text("name")));
    name.setMaxLength(PlanRules.LONGEST_NAME);
    name.setValueChangeMode(ValueChangeMode.LAZY);
    budget = fields.growing("budget", new MoneyField(text("budget")));
    budget.setHelperText(text("budgetHint"));
    boolean times = !owned.contains(Part.TIMES);
    start = new MomentField(text("start"), offer.calendar().zone(), false);
    end = new MomentField(text("end"), offer.calendar().zone(), true);
    if (times) {
      fields.fixed("start", start);
      fields.growing("end", end);
    }
    whom();
    together();
    getContent().addClassName("plan-form");
    getContent().add(refusals);
    group("benefit", benefit());
    List<Component> limits = new ArrayList<>(own.limits());
    if (!owned.contains(Part.BUDGET)) {
      limits.add(PlanFields.tagged(budget));
    }
    group("limits", limits);
    List<Component> when = new ArrayList<>();
    if (times) {
      when.add(start);
      when.add(PlanFields.tagged(end));
    }
    when.addAll(own.times());
    group("times", when);
    group("whom", owned.contains(Part.AUDIENCE) ? List.of(channels) : List.of(channels, audience));
    show(base);
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.editor." + key, args);
  }

  private void whom() {
    channels.setLabel(text("channels"));
    channels.setItems(ToolAudience.CHANNELS);
    channels.setItemLabelGenerator(ToolWords::channel);
    channels.setHelperText(text("channelsHint"));
    fields.fixed("channels", channels);
    audience.setLabel(text("audience"));
    audience.setItems(EVERYBODY, ToolAudience.FAN, ToolAudience.MEMBER, ToolAudience.LISTED);
    audience.setItemLabelGenerator(ToolWords::tag);
    fields.fixed("audience", audience);
  }

  private void together() {
    notWith.setLabel(text("notWith"));
    notWith.setHelperText(text("notWithHint"));
    notWith.setItems(others.values());
    notWith.setItemLabelGenerator(Tool::name);
    fields.fixed("notWith", notWith);
    exclusive.setLabel(text("exclusive"));
    exclusive.setHelperText(text("exclusiveHint"));
    fields.fixed("exclusive", exclusive);
    priority.setLabel(text("priority"));
    priority.setHelperText(text("priorityHint"));
    priority.setStepButtonsVisible(true);
    fields.fixed("priority", priority);
  }

  private List<Component> benefit() {
    List<Component> all = new ArrayList<>();
    all.add(name);
    all.addAll(own.benefit());
    if (!owned.contains(Part.SCOPE)) {
      all.addAll(scope.fields());
    }
    if (!owned.contains(Part.EXCLUSIVE)) {
      all.addAll(List.of(notWith, priority, exclusive));
    }
    return all;
  }

  private void group(String key, List<Component> parts) {
    Div row = new Div();
    row.addClassName("plan-fields");
    parts.forEach(row::add);
    getContent().add(new Div(new H2(text("group." + key)), row));
  }

  /** Shows another plan, e.g. one with a fix taken. */
  void show(ToolPlan plan) {
    base = plan;
    fields.quietly(
        () -> {
          name.setValue(plan.name());
          own.show(plan);
          scope.show(plan.scope());
          budget.fen(plan.budget());
          start.show(plan.start());
          end.show(plan.end());
          channels.setValue(plan.channels());
          audience.setValue(plan.audience().stream().sorted().findFirst().orElse(EVERYBODY));
          notWith.setValue(
              others.values().stream()
                  .filter(tool -> plan.notWith().contains(tool.id()))
                  .collect(Collectors.toSet()));
          exclusive.setValue(plan.exclusive());
          priority.setValue(plan.priority());
        });
  }

  void lock(PlanFields.Rights rights) {
    fields.lock(rights);
    // Rows of a kind have buttons of their own.
    fields.quietly(() -> own.show(base));
    fields.lock(rights);
  }

  /**
   * The plan as it stands in the fields.
   *
   * @throws DomainException invalid, with everything that cannot be read at its field
   */
  ToolPlan read() {
    Reading reading = new Reading();
    boolean times = !owned.contains(Part.TIMES);
    Instant from = times ? start.read("start", reading) : base.start();
    Instant to = times ? end.read("end", reading) : base.end();
    String whom = audience.getValue();
    Integer first = priority.getValue();
    Set<Long> apart = notWith.getValue().stream().map(Tool::id).collect(Collectors.toSet());
    // What is over cannot be shown, and goes with nothing any more.
    ToolPlan common =
        new ToolPlan(
            name.getValue().strip(),
            from,
            to,
            owned.contains(Part.SCOPE) ? base.scope() : scope.read(reading),
            channels.getValue(),
            owned.contains(Part.AUDIENCE) || whom.equals(EVERYBODY) ? Set.of() : Set.of(whom),
            first == null ? 0 : first,
            exclusive.getValue(),
            owned.contains(Part.BUDGET) ? base.budget() : budget.read("budget", reading),
            fields.rights() == PlanFields.Rights.ALL ? apart : base.notWith(),
            base.terms());
    ToolPlan plan = own.read(common, reading);
    reading.done();
    return plan;
  }

  /** Says what is wrong, each at its field, the rest above the form. */
  void refuse(DomainException refused) {
    refusals.removeAll();
    fields.show(refused).forEach(words -> refusals.add(Note.bad(words)));
  }

  void accept() {
    refusals.removeAll();
    fields.clear();
  }
}
