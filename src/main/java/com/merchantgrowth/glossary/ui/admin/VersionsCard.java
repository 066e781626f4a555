package com.merchantgrowth.glossary.ui.admin;

import com.merchantgrowth.glossary.WrittenText;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/** Who wrote what and when; an older text can be looked at and taken back. */
final class VersionsCard extends Composite<Card> {
  private final transient Formats formats = Formats.of(UI.getCurrent().getLocale());
  private final transient BusinessCalendar calendar;

  /**
   * @param versions newest first
   * @param restore told the version to be taken back
   */
  VersionsCard(List<WrittenText> versions, BusinessCalendar calendar, IntConsumer restore) {
    this.calendar = calendar;
    DataTable table =
        new DataTable(
            t("versions"),
            List.of(t("column.version"), t("column.author"), t("column.edited"), ""),
            Set.of());
    for (WrittenText version : versions) {
      boolean newest = version.equals(versions.getFirst());
      Div acts = new Div(Buttons.text(t("look"), () -> look(version)));
      acts.addClassNames("row", "tight");
      if (!newest) {
        acts.add(Buttons.text(t("restore"), () -> restore.accept(version.version())));
      }
      table.cells(List.of(number(version, newest), author(version), moment(version), acts));
    }
    getContent().note(t("versions.note")).body(table);
  }

  @Override
  protected Card initContent() {
    return new Card(t("versions"));
  }

  private String t(String key, Object... args) {
    return UI.getCurrent().getTranslation("glossary.admin." + key, args);
  }

  private Component number(WrittenText version, boolean newest) {
    String number = t("version", version.version());
    return newest ? Badge.good(t("version.shown", version.version())) : new Span(number);
  }

  private Span author(WrittenText version) {
    String author = version.edited() ? version.author() : t("author.system");
    return new Span(
        version.restored() == null ? author : t("author.restored", author, version.restored()));
  }

  private Span moment(WrittenText version) {
    return new Span(formats.shortDateTime(version.editedAt(), calendar.zone()));
  }

  private void look(WrittenText version) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(t("version", version.version()));
    dialog.setWidth("min(900px, 96vw)");
    Div both =
        new Div(
            column(version.content().title().zh(), version.content().body().zh()),
            column(version.content().title().en(), version.content().body().en()));
    both.addClassName("text-bodies");
    dialog.add(both);
    dialog.getFooter().add(Buttons.secondary(getTranslation("shared.close"), dialog::close));
    dialog.open();
  }

  private static Div column(String title, String body) {
    Div column = new Div(new H3(title), new MarkdownText(body));
    column.addClassName("stack");
    return column;
  }
}
