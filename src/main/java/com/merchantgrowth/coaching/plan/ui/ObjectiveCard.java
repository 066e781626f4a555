package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.Objective;
import com.merchantgrowth.coaching.plan.PlanPage;
import com.merchantgrowth.coaching.plan.SharedPlan;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.stream.IntStream;

/** What is to be reached, where it stands, and at the end what came of it and how it was. */
final class ObjectiveCard extends Composite<Card> {
  private final PlanPage page;
  private final PlanWords words;
  private final PlanClicks clicks;

  ObjectiveCard(PlanPage page, PlanWords words, PlanClicks clicks) {
    this.page = page;
    this.words = words;
    this.clicks = clicks;
    Div body = new Div(new Paragraph(words.objective(page.plan(), page.value())));
    body.addClassName("stack");
    Objective objective = page.plan().objective();
    if (objective != null) {
      body.add(meter(objective));
    }
    if (page.plan().running()) {
      body.add(
          words.quiet(
              page.asOf() == null
                  ? words.t("asOf.none")
                  : words.t("asOf", words.day(page.asOf()), words.day(page.plan().endsOn()))));
    } else {
      body.add(result());
      body.add(satisfaction());
    }
    getContent().body(body);
  }

  @Override
  protected Card initContent() {
    return new Card(words.t("objective.title"));
  }

  private Component meter(Objective objective) {
    double share = objective.share(page.value());
    Div meter = new Div();
    meter.addClassName("meter");
    meter.getElement().setAttribute("role", "img");
    meter
        .getElement()
        .setAttribute(
            "aria-label",
            Double.isNaN(share)
                ? words.t("share.unknown")
                : words.t("share", words.formats().value(share, "ratio")));
    if (!Double.isNaN(share)) {
      Div fill = new Div();
      fill.addClassName("meter-fill");
      fill.setWidth(String.format(Locale.ROOT, "%.1f%%", 100 * share));
      meter.add(fill);
    }
    return meter;
  }

  private Component result() {
    SharedPlan.Closing closing = java.util.Objects.requireNonNull(page.plan().closing());
    String by =
        closing.by().isEmpty()
            ? words.t("closed.byRun", words.day(closing.day()))
            : words.t("closed.by", words.day(closing.day()), page.called(closing.by()));
    String text = words.t("closed." + closing.result().code()) + by;
    return switch (closing.result()) {
      case REACHED -> Note.good(text);
      case MISSED -> Note.bad(text);
      case UNKNOWN -> Note.info(text);
    };
  }

  private Component satisfaction() {
    SharedPlan.Satisfaction said = page.plan().satisfaction();
    if (said != null) {
      Div given =
          new Div(new Span(words.t("rate.given", said.stars(), SharedPlan.Satisfaction.MOST)));
      if (!said.words().isEmpty()) {
        given.add(words.quiet(words.t("rate.words", said.words())));
      }
      given.addClassName("tight");
      return given;
    }
    if (clicks.side() != Side.MERCHANT || !clicks.mayWrite()) {
      return words.quiet(words.t("rate.waiting"));
    }
    RadioButtonGroup<Integer> stars = new RadioButtonGroup<>(words.t("rate.title"));
    stars.setItems(IntStream.rangeClosed(1, SharedPlan.Satisfaction.MOST).boxed().toList());
    stars.setItemLabelGenerator(one -> words.t("rate." + one));
    TextField text = new TextField(words.t("rate.text"));
    text.setMaxLength(300);
    text.setWidthFull();
    Div form =
        new Div(
            stars,
            text,
            Buttons.primary(
                words.t("act.rate"),
                () -> clicks.rate(stars.isEmpty() ? 0 : stars.getValue(), text.getValue())));
    form.addClassNames("stack", "plan-rate");
    return form;
  }
}
