package com.merchantgrowth.coaching.playbook.ui;

import com.merchantgrowth.coaching.playbook.Material;
import com.merchantgrowth.coaching.playbook.Playbook;
import com.merchantgrowth.coaching.playbook.PlaybookAction;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A whole playbook as coaches read it: what hurts, what to reach, who does what, with what. */
public final class PlaybookContent extends Div {
  /**
   * @param print the address of a material's page for paper; empty = there is none
   */
  public PlaybookContent(Playbook playbook, PlaybookWords words, Function<Material, String> print) {
    addClassName("stack");
    add(about(playbook, words), actions(playbook, words));
    if (!playbook.materials().isEmpty()) {
      Card materials = new Card(words.t("materials"));
      materials.note(words.t("materials.note"));
      materials.body(
          playbook.materials().stream()
              .map(one -> new MaterialCard(one, words, print.apply(one)))
              .toArray(Component[]::new));
      add(materials);
    }
  }

  private static Card about(Playbook playbook, PlaybookWords words) {
    Paragraph pain = new Paragraph(words.in(playbook.pain()));
    pain.addClassName("strong");
    Div marks =
        new Div(
            HelpTip.on(
                Badge.neutral(words.stage(playbook.stage())),
                "status.stage_" + playbook.stage().code()));
    marks.addClassNames("row");
    marks.add(reasons(playbook, words));
    Paragraph aim = new Paragraph(words.aim(playbook));
    return new Card(words.t("about"))
        .body(pain, new Paragraph(words.in(playbook.summary())), aim, marks);
  }

  /** What proposes it. */
  public static Component[] reasons(Playbook playbook, PlaybookWords words) {
    return java.util.stream.Stream.concat(
            playbook.signals().stream()
                .map(
                    signal ->
                        HelpTip.on(Badge.warn(words.signal(signal)), "status.signal_" + signal)),
            playbook.dimensions().stream()
                .map(
                    one ->
                        HelpTip.on(
                            Badge.neutral(words.dimension(one)), "score.dimension_" + one.code())))
        .toArray(Component[]::new);
  }

  private static Card actions(Playbook playbook, PlaybookWords words) {
    OrderedList list = new OrderedList();
    list.addClassName("plan-actions");
    playbook.actions().forEach(action -> list.add(action(action, playbook, words)));
    long coach = playbook.actions().stream().filter(one -> one.side() == Side.COACH).count();
    return new Card(words.t("actions"))
        .note(words.t("actions.count", coach, playbook.actions().size() - coach))
        .body(list);
  }

  private static ListItem action(PlaybookAction action, Playbook playbook, PlaybookWords words) {
    Span title = new Span(words.in(action.title()));
    title.addClassName("strong");
    Div head =
        new Div(
            action.side() == Side.COACH
                ? Badge.accent(words.side(action.side()))
                : Badge.neutral(words.side(action.side())),
            title,
            quiet(words.t("day", action.days())));
    head.addClassName("row");
    Div item = new Div(head);
    item.addClassName("tight");
    if (action.measure() != null) {
      item.add(quiet(words.t("measured", words.conditions().phrase(action.measure()))));
    }
    Div how = new Div(new MarkdownText(words.in(action.how())));
    if (!action.materials().isEmpty()) {
      how.add(
          quiet(
              words.t(
                  "uses",
                  action.materials().stream()
                      .flatMap(code -> playbook.material(code).stream())
                      .map(one -> one.title(words.locale()))
                      .collect(Collectors.joining(words.t("comma"))))));
    }
    item.add(new Details(words.t("how"), how));
    return new ListItem(item);
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassNames("quiet", "small");
    return span;
  }
}
