package com.merchantgrowth.tier.ui;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.tier.LadderVersion;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Every ladder there ever was, newest first: who saved it, why, and what it says. */
final class VersionsCard extends Composite<Card> {
  private final transient List<LadderVersion> versions;
  private final transient BusinessCalendar calendar;
  private final transient TierWords words;

  VersionsCard(List<LadderVersion> versions, BusinessCalendar calendar, TierWords words) {
    this.versions = versions;
    this.calendar = calendar;
    this.words = words;
  }

  @Override
  protected Card initContent() {
    Div list = new Div();
    list.addClassName("stack");
    versions.forEach(version -> list.add(version(version)));
    return new Card(words.t("versions.title")).note(words.t("versions.note")).body(list);
  }

  private Component version(LadderVersion version) {
    Span name = new Span(words.t("versions.number", version.version()));
    name.addClassName("strong");
    Div summary = new Div(name);
    summary.addClassName("row");
    if (version == versions.getFirst()) {
      summary.add(HelpTip.on(Badge.good(words.t("versions.inForce")), "status.version_live"));
    }
    Span who =
        new Span(
            version.shipped()
                ? words.t("versions.shipped")
                : words.t(
                    "versions.saved",
                    words.formats().dateTime(version.savedAt(), calendar.zone()),
                    version.savedBy()));
    who.addClassNames("quiet", "small");
    summary.add(who);
    if (!version.note().isEmpty()) {
      summary.add(new Span(version.note()));
    }
    UnorderedList content = new UnorderedList();
    content.addClassNames("tier-rules", "small");
    version
        .ladder()
        .steps()
        .forEach(
            step ->
                content.add(
                    new ListItem(words.t("versions.step", words.named(step), words.entry(step)))));
    words.rules(version.ladder()).forEach(rule -> content.add(new ListItem(rule)));
    return new Details(summary, content);
  }
}
