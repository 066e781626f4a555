package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.task.TaskRoutes;
import com.merchantgrowth.task.TaskVersion;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Where one is: the way back, the task's name, which version is in view and which is published. */
final class TaskHeader extends Header {
  private final transient AdminWords words;
  private final transient @Nullable TaskVersion published;
  private final H1 title = new H1();
  private final Div badges = new Div();
  private final Div actions = new Div();

  /**
   * @param published null = none was
   */
  TaskHeader(TaskVersion version, @Nullable TaskVersion published, AdminWords words) {
    this.words = words;
    this.published = published;
    addClassName("page-header");
    Anchor back = new Anchor(TaskRoutes.ADMIN, words.t("admin.menu"));
    Div way = new Div(back, new Span(" / " + version.code()));
    way.addClassNames("quiet", "small");
    // the shell moves the focus here after a navigation
    title.getElement().setAttribute("tabindex", "-1");
    badges.addClassNames("row", "tight");
    Div line = new Div(title, badges);
    line.addClassName("row");
    Div text = new Div(way, line);
    text.addClassName("page-title");
    actions.addClassName("page-actions");
    add(text, actions);
    show(version);
  }

  /** Puts something at the right end. */
  void action(Component action) {
    actions.add(action);
  }

  /** Puts a badge beside the name. */
  void badge(Component badge) {
    badges.add(badge);
  }

  /** Names this version. */
  void show(TaskVersion version) {
    title.setText(words.name(version.definition()));
    badges.removeAll();
    badges.add(Badge.accent(words.version(version)));
    TaskVersion live = published;
    if (live != null && live.version() != version.version()) {
      Anchor link =
          new Anchor(
              TaskPages.of(live.code()) + "?" + TaskPages.PART + "=" + TaskPages.LIVE,
              words.t("admin.live", live.version()));
      link.addClassName("small");
      badges.add(link);
    }
  }
}
