package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.ui.ConditionEditor;
import com.merchantgrowth.eligibility.ui.MeasureEditor;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.Backtest;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 目标与奖励: one goal, or a ladder of levels on one number, and what is paid for it. */
final class GoalSection extends FormSection {
  private final transient AdminWords words;
  private final transient Consumer<String> rewardChanged;
  private final Segments<Form> form;
  private final Select<String> rewardKind = at("reward", new Select<>());
  private final ConditionEditor condition;
  private final QuantityField reward;
  private final MeasureEditor measured;
  private final Select<Comparison> is = new Select<>();
  private final Select<Goal.Payout> payout = new Select<>();
  private final LevelTable levels;
  private final QuantityField cap;
  private final Div once;
  private final Div ladder;

  /** One goal or several levels. */
  enum Form {
    ONCE,
    LADDER
  }

  /**
   * @param rewardChanged hears the kind of reward, when the user chooses another
   */
  GoalSection(
      ConditionEditor condition,
      MeasureEditor measured,
      AdminWords words,
      Consumer<String> rewardChanged,
      Runnable changed) {
    super(words.t("editor.goal"), "");
    this.words = words;
    this.rewardChanged = rewardChanged;
    this.condition = condition;
    this.measured = measured;
    form =
        new Segments<>(
            words.t("editor.goal"),
            List.of(Form.values()),
            one -> words.t("editor.goal." + one.name().toLowerCase(Locale.ROOT)),
            one -> {
              shape();
              changed.run();
            });
    control(form);
    reward = new QuantityField(words.t("editor.field.reward"));
    cap = at("cap", new QuantityField(words.t("editor.field.cap")));
    cap.setPlaceholder(words.t("editor.noLimit"));
    cap.setHelperText(words.t("editor.cap.hint"));
    levels = new LevelTable(words, changed);
    choices(changed);
    reward.addValueChangeListener(change -> changed.run());
    cap.addValueChangeListener(change -> changed.run());
    condition.addValueChangeListener(change -> changed.run());
    condition.setWidthFull();
    measured.addValueChangeListener(
        change -> {
          units();
          changed.run();
        });
    measured.setWidthFull();
    once = new Div(condition, fields(reward));
    Div how = fields(is, payout);
    ladder = new Div(measured, how, levels, problemLine("levels"), fields(cap));
    once.addClassName("stack");
    ladder.addClassName("stack");
    add(fields(rewardKind), problemLine("goal"), once, ladder);
  }

  private void choices(Runnable changed) {
    rewardKind.setLabel(words.t("editor.field.rewardKind"));
    rewardKind.setEmptySelectionAllowed(true);
    rewardKind.setEmptySelectionCaption(words.t("editor.reward.none"));
    rewardKind.setItemLabelGenerator(code -> words.rewardKind(code == null ? "" : code));
    rewardKind.addValueChangeListener(
        change -> {
          units();
          rewardChanged.accept(rewardKind());
          changed.run();
        });
    is.setLabel(words.t("editor.field.is"));
    is.setItems(Comparison.AT_LEAST, Comparison.MORE_THAN);
    is.setItemLabelGenerator(one -> words.t("editor.is." + one.name().toLowerCase(Locale.ROOT)));
    is.setValue(Comparison.AT_LEAST);
    is.addValueChangeListener(
        change -> {
          units();
          changed.run();
        });
    payout.setLabel(words.t("editor.field.payout"));
    payout.setItems(Goal.Payout.values());
    payout.setItemLabelGenerator(one -> words.t("editor.payout." + one.code()));
    payout.setValue(Goal.Payout.HIGHEST_ONLY);
    payout.addValueChangeListener(change -> changed.run());
  }

  private void shape() {
    once.setVisible(form.value() == Form.ONCE);
    ladder.setVisible(form.value() == Form.LADDER);
  }

  /** Shows everywhere what the numbers count. */
  private void units() {
    String kind = rewardKind();
    LevelTable.Unit paid = new LevelTable.Unit(words.chartUnit(kind), words.rewardUnit(kind));
    reward.unit(paid.unit(), paid.words());
    cap.unit(paid.unit(), paid.words());
    Term.Formula formula = measured.getValue();
    String unit = formula == null ? "count" : formula.unit();
    levels.units(
        new LevelTable.Unit(unit, words.unit(unit)),
        paid,
        () -> words.t("editor.level.threshold", AdminWords.sign(is.getValue())));
  }

  void read(TaskDefinition task) {
    rewardKind.setItems(
        words.rewardKinds().values().stream()
            .filter(kind -> kind.active() || kind.code().equals(task.rewardKind()))
            .map(kind -> kind.code())
            .toList());
    rewardKind.setValue(task.rewardKind().isEmpty() ? null : task.rewardKind());
    switch (task.goal()) {
      case Goal.Once single -> {
        form.choose(Form.ONCE);
        condition.setValue(single.condition());
        Term.Formula own = single.own();
        if (own != null) {
          measured.setValue(own);
        }
        units();
        reward.setAmount(single.reward());
      }
      case Goal.Ladder several -> {
        form.choose(Form.LADDER);
        measured.setValue(several.measured());
        is.setValue(several.is());
        payout.setValue(several.payout());
        units();
        levels.read(several.levels());
        cap.setAmount(several.cap());
      }
    }
    shape();
  }

  /** Shows beside each level what the published version has in its place. */
  void compareWith(TaskDefinition published) {
    if (published.goal() instanceof Goal.Ladder before) {
      levels.compareWith(before.levels());
    }
  }

  /** Shows beside each level who would have reached it. */
  void tested(Backtest test) {
    if (form.value() == Form.LADDER) {
      levels.reached(test.levels());
    }
  }

  String rewardKind() {
    return rewardKind.getValue() == null ? "" : rewardKind.getValue();
  }

  /**
   * @throws DomainException invalid at the field that cannot be read
   */
  Goal goal() {
    try {
      if (form.value() == Form.ONCE) {
        Condition one = condition.check() ? condition.getValue() : null;
        return new Goal.Once(complete(one), amount(reward, "reward"));
      }
      return new Goal.Ladder(
          complete(measured.check() ? measured.getValue() : null),
          is.getValue(),
          levels.levels(),
          payout.getValue(),
          amount(cap, "cap"));
    } catch (DomainException refused) {
      throw refused.place() == null ? refused.at("goal") : refused;
    }
  }

  private static <T> T complete(@Nullable T built) {
    if (built == null) {
      throw DomainException.invalid("task.editor.error.condition");
    }
    return built;
  }

  private static long amount(QuantityField field, String name) {
    try {
      return field.amount();
    } catch (DomainException refused) {
      throw refused.at(name);
    }
  }
}
