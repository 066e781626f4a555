package com.merchantgrowth.course.ui;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** What the pages say when there is no shop or course to show, or nothing counts. */
final class CourseStates {
  private CourseStates() {}

  static Component noCourse(CourseWords words, String list) {
    return page(words, "noCourse", link(words.t("noCourse.list"), list));
  }

  /** One quiet line for who reads without it counting. */
  static Component readOnly(CourseWords words, AccountRef account) {
    String key = account.isAdmin() ? "admin" : account.isServiceProvider() ? "provider" : "viewer";
    Paragraph line = new Paragraph(words.t("readOnly." + key));
    line.addClassNames("quiet", "small", "page-part");
    return line;
  }

  private static Component page(CourseWords words, String key, @Nullable Component action) {
    Card card = new Card(words.t("menu"));
    card.body(new EmptyState(words.t(key), words.t(key + ".why"), action));
    return new Div(new PageHeader(words.t("menu"), ""), card);
  }

  private static Anchor link(String text, String route) {
    Anchor link = new Anchor(route, text);
    link.addClassNames("button-link", "primary");
    return link;
  }
}
