package com.merchantgrowth.programme.ui;

import com.merchantgrowth.eligibility.ui.EvaluationList;
import com.merchantgrowth.programme.ShopProgramme;
import com.merchantgrowth.programme.plan.ProgrammeDefinition.Track;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.task.TaskCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The tracks side by side, and whether and why the shop may join. */
final class JoinCard extends Div {
  private final transient ShopProgramme programme;
  private final transient ProgrammeWords words;

  /**
   * @param acts whether the visitor may act for the shop
   * @param join told the chosen track
   */
  JoinCard(ShopProgramme programme, boolean acts, ProgrammeWords words, Consumer<String> join) {
    this.programme = programme;
    this.words = words;
    addClassName("stack");
    boolean joined = programme.joined() != null;
    Div tracks = new Div();
    tracks.addClassName("programme-tracks");
    programme.programme().tracks().forEach(track -> tracks.add(track(track, acts, join)));
    Card card = new Card(words.t(joined ? "change" : "tracks"));
    card.note(words.t(joined ? "change.note" : "tracks.note"));
    List<Component> content = new ArrayList<>(joined ? List.of() : state(acts));
    content.add(tracks);
    add(card.body(content.toArray(Component[]::new)));
    if (!joined && programme.eligible() != null && programme.day() != null) {
      add(
          new Card(words.t("eligible"))
              .body(new EvaluationList(words.conditions(), programme.eligible(), programme.day()))
              .flush());
    }
  }

  private List<Component> state(boolean acts) {
    if (!programme.programme().open()) {
      return List.of(Note.info(words.t("closed")));
    }
    if (programme.eligible() == null) {
      return List.of(Note.info(words.t("noRun")));
    }
    if (!programme.canJoin()) {
      return List.of(Note.info(words.t("notEligible")));
    }
    return acts ? List.of() : List.of(Note.info(words.t("ownerJoins")));
  }

  private Component track(Track track, boolean acts, Consumer<String> join) {
    Div box = new Div(new H3(words.in(track.name())), new Paragraph(words.in(track.text())));
    box.addClassName("programme-track");
    UnorderedList list = new UnorderedList();
    for (TaskCard card : programme.tasks().getOrDefault(track.code(), List.of())) {
      Span reward = new Span(words.rewards(card.definition()));
      reward.addClassNames("quiet", "small");
      list.add(new ListItem(new Span(words.in(card.definition().name())), reward));
    }
    box.add(list);
    boolean chosen = programme.joined() != null && programme.joined().track().equals(track.code());
    if (chosen) {
      box.add(HelpTip.on(Badge.good(words.t("chosen")), "status.programme_chosen"));
    } else if (acts && (programme.joined() != null || programme.canJoin())) {
      box.add(
          Buttons.secondary(
              words.t(programme.joined() == null ? "join" : "switch"),
              () -> join.accept(track.code())));
    }
    return box;
  }
}
