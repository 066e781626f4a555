package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.Contact;
import com.merchantgrowth.coaching.plan.PlanActs;
import com.merchantgrowth.coaching.plan.PlanNote;
import com.merchantgrowth.coaching.plan.PlanPage;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 往来: visits, calls and remarks, the newest first. */
final class TalkCard extends Composite<Card> {
  private static final int SHOWN = 12;

  private final PlanWords words;

  private record Entry(LocalDate day, String what, String text, String who) {}

  TalkCard(PlanPage page, PlanDesk desk, PlanWords words, PlanClicks clicks) {
    this.words = words;
    List<Entry> entries = new ArrayList<>();
    page.contacts().forEach(contact -> entries.add(entry(contact, page)));
    page.notes().forEach(note -> entries.add(entry(note, page, desk)));
    entries.sort(Comparator.comparing(Entry::day).reversed());
    UnorderedList list = new UnorderedList();
    list.addClassName("plan-talk");
    entries.stream().limit(SHOWN).forEach(entry -> list.add(item(entry)));
    Div body = new Div();
    body.addClassName("stack");
    if (clicks.mayWrite()) {
      TextArea text = new TextArea();
      text.setPlaceholder(words.t("note.hint"));
      text.setAriaLabel(words.t("note.hint"));
      text.setMaxLength(PlanActs.LONGEST_NOTE);
      text.setWidthFull();
      body.add(text, Buttons.secondary(words.t("act.note"), () -> clicks.note(text.getValue())));
    }
    body.add(entries.isEmpty() ? new Paragraph(words.t("talk.none")) : list);
    getContent().note(words.t("talk.note")).body(body);
  }

  @Override
  protected Card initContent() {
    return new Card(words.t("talk"));
  }

  private Entry entry(Contact contact, PlanPage page) {
    String what =
        contact.minutes() == 0
            ? words.t("contact.kind." + contact.kind().code())
            : words.t(
                "talk.minutes",
                words.t("contact.kind." + contact.kind().code()),
                contact.minutes());
    String who = words.who(contact.account(), page);
    LocalDate next = contact.nextOn();
    return new Entry(
        contact.day(),
        what,
        contact.outcome(),
        next == null ? who : words.t("talk.next", who, words.day(next)));
  }

  private Entry entry(PlanNote note, PlanPage page, PlanDesk desk) {
    return new Entry(
        desk.calendar().dayOf(note.writtenAt()),
        words.t("talk.remark"),
        note.words(),
        words.who(note.account(), page));
  }

  private ListItem item(Entry entry) {
    Span day = new Span(words.day(entry.day()));
    day.addClassName("strong");
    Div head = new Div(day, words.quiet(entry.what()));
    head.addClassName("row");
    Paragraph text = new Paragraph(entry.text());
    text.addClassName("plan-said");
    return new ListItem(head, text, words.quiet(entry.who()));
  }
}
