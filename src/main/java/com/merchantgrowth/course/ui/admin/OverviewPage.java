package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.course.CourseRow;
import com.merchantgrowth.course.CourseState;
import com.merchantgrowth.course.CourseUse.Use;
import com.merchantgrowth.course.CourseVersion;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;

/** What became of a course: who learns, what it did, who uses it, its versions. */
final class OverviewPage extends Div {
  private final CourseRow row;
  private final CourseDesk desk;
  private final AdminWords words;
  private final Runnable reload;
  private final Div said = new Div();

  OverviewPage(
      CourseRow row,
      List<CourseVersion> versions,
      CourseDesk desk,
      AdminWords words,
      Runnable reload) {
    this.row = row;
    this.desk = desk;
    this.words = words;
    this.reload = reload;
    addClassName("stack");
    add(said, figures());
    if (row.liveVersion() > 0) {
      add(new EffectCard(() -> desk.effects().of(row.code()), words, desk.work()));
    }
    add(uses(), versions(versions));
  }

  private Component figures() {
    Formats formats = words.formats();
    Div figures =
        new Div(
            new Figure(words.t("admin.column.people"), formats.count(row.people())),
            new Figure(words.t("figure.shops"), formats.count(row.shops())),
            new Figure(words.t("admin.column.passed"), formats.count(row.passed())),
            new Figure(
                words.t("admin.column.rate"),
                formats.value(row.passRate(), "ratio"),
                new Span(words.t("figure.rate.base"))));
    figures.addClassNames("figures", "card", "course-figures");
    return figures;
  }

  private Card uses() {
    Card card = new Card(words.t("uses"));
    card.note(words.t("uses.note", CourseContent.flag(row.code())));
    List<Use> users = desk.authoring().uses(row.code());
    Div body = new Div();
    body.addClassName("stack");
    if (users.isEmpty()) {
      body.add(new EmptyState(words.t("uses.none"), words.t("uses.none.why"), null));
    } else {
      UnorderedList list = new UnorderedList();
      users.forEach(use -> list.add(new ListItem(user(use))));
      body.add(list);
    }
    if (row.state() == CourseState.PUBLISHED) {
      body.add(Buttons.secondary(words.t("archive"), this::archive));
    } else if (row.state() == CourseState.ARCHIVED) {
      body.add(
          Buttons.secondary(
              words.t("restore"),
              () -> {
                desk.authoring().restore(row.code());
                Notices.saved(words.t("restore.done"));
                reload.run();
              }));
    }
    return card.body(body);
  }

  private Component user(Use use) {
    String text = words.t("uses.one", words.any(use.kind()), use.name(words.locale()));
    return use.route().isEmpty() ? new Span(text) : new Anchor(use.route(), text);
  }

  private void archive() {
    Confirm.open(
        words.t("archive.title", words.in(row.content().name())),
        words.t("archive.text", words.formats().count(row.people())),
        words.t("archive"),
        () -> {
          try {
            desk.authoring().archive(row.code());
            Notices.saved(words.t("archive.done"));
            reload.run();
          } catch (DomainException refused) {
            said.removeAll();
            said.add(Note.bad(words.any(refused.key(), refused.args())));
          }
        });
  }

  private Card versions(List<CourseVersion> versions) {
    DataTable table =
        new DataTable(
            words.t("versions"),
            List.of(
                words.t("versions.number"),
                words.t("admin.state"),
                words.t("versions.author"),
                words.t("admin.column.edited"),
                words.t("versions.published"),
                words.t("versions.extent")),
            Set.of());
    for (CourseVersion version : versions) {
      table.cells(
          List.of(
              new Span(words.t("versions.of", version.version())),
              words.state(version.state()),
              new Span(words.author(version.author())),
              new Span(words.moment(version.editedAt())),
              new Span(
                  version.publishedAt() == null
                      ? Formats.MISSING
                      : words.moment(version.publishedAt())),
              new Span(
                  words.t(
                      "versions.size",
                      version.content().lessons().size(),
                      version.content().quiz() == null
                          ? 0
                          : version.content().quiz().questions().size()))));
    }
    return new Card(words.t("versions")).body(table).flush();
  }
}
