package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.eligibility.Reach;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.SlowCard;
import com.merchantgrowth.shared.ui.SlowWork;
import com.merchantgrowth.task.TaskPreview;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** 会看到的店铺: how the audience narrows down, and who would see the task now. */
final class PreviewPanel extends SlowCard<PreviewPanel.Found> {
  private final transient AdminWords words;
  private final transient Supplier<TaskDefinition> definition;
  private final transient Function<TaskDefinition, TaskPreview> preview;
  private transient @Nullable TaskPreview shown;

  /** What was asked and what came of it. */
  record Found(TaskDefinition task, TaskPreview preview) {}

  PreviewPanel(
      Supplier<TaskDefinition> definition,
      Function<TaskDefinition, TaskPreview> preview,
      AdminWords words,
      SlowWork work) {
    super("task.editor.preview", Start.ASKED, work);
    this.words = words;
    this.definition = definition;
    this.preview = preview;
  }

  @Override
  protected boolean computed() {
    return shown != null;
  }

  @Override
  protected Supplier<Found> task() {
    TaskDefinition task = definition.get();
    return () -> new Found(task, preview.apply(task));
  }

  @Override
  protected void show(Found found, Div into) {
    TaskPreview answer = found.preview();
    Reach reach = answer.reach();
    shown = answer;
    Span number = new Span(words.formats().count(answer.willSee()));
    number.addClassName("task-hero");
    Span sentence =
        AdminWords.quiet(
            words.t(
                "editor.preview.sentence",
                words.formats().count(reach.passing()),
                words.formats().count(answer.alreadyMet())));
    Div head = new Div(number, sentence);
    head.addClassName("task-hero-line");
    into.add(
        head,
        new FunnelBars(words.t("editor.preview.caption"), steps(found), words.formats()),
        tiers(reach));
    int begun = answer.levels().stream().skip(1).mapToInt(Integer::intValue).sum();
    if (begun > 0) {
      into.add(new Paragraph(words.t("editor.preview.begun", words.shops(begun))));
    }
    into.add(
        AdminWords.quiet(words.t("editor.preview.day", words.formats().dayOfWeek(reach.day()))));
  }

  private List<FunnelBars.Step> steps(Found found) {
    Reach reach = found.preview().reach();
    Condition audience = found.task().audience();
    List<Condition> parts = audience instanceof Condition.All all ? all.of() : List.of(audience);
    List<FunnelBars.Step> steps = new ArrayList<>();
    steps.add(new FunnelBars.Step(words.t("editor.preview.all"), reach.shops(), false));
    for (int part = 0; part < Math.min(parts.size(), reach.remaining().size()); part++) {
      steps.add(
          new FunnelBars.Step(
              words.conditions().phrase(parts.get(part)), reach.remaining().get(part), false));
    }
    steps.add(new FunnelBars.Step(words.t("editor.preview.see"), found.preview().willSee(), true));
    return steps;
  }

  private Div tiers(Reach reach) {
    Div chips = new Div();
    chips.addClassNames("row", "tight");
    if (!reach.byTier().isEmpty()) {
      chips.add(AdminWords.quiet(words.t("editor.preview.tiers")));
    }
    reach
        .byTier()
        .forEach(
            (tier, shops) ->
                chips.add(
                    Badge.neutral(
                        words.t(
                            "editor.preview.tier",
                            tier.isEmpty() ? words.t("editor.preview.noTier") : tier,
                            words.formats().count(shops)))));
    if (reach.unknown() > 0) {
      chips.add(
          HelpTip.on(
              Badge.unknown(words.t("editor.preview.unknown", words.shops(reach.unknown()))),
              "status.condition_unknown"));
    }
    return chips;
  }
}
