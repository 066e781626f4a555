package com.merchantgrowth.coaching.bulletin.ui;

import com.merchantgrowth.coaching.bulletin.BulletinText;
import com.merchantgrowth.coaching.bulletin.BulletinVersion;
import com.merchantgrowth.coaching.bulletin.TextDiff;
import com.merchantgrowth.coaching.bulletin.TextDiff.Change;
import com.merchantgrowth.coaching.bulletin.TextDiff.Part;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two versions side by side, field by field; what is gone and what is new is marked. */
final class VersionDiff extends Div {
  VersionDiff(BulletinVersion before, BulletinVersion after, BulletinWords words) {
    addClassName("text-diff");
    Map<String, String> old = fields(before.text(), words);
    DataTable table =
        new DataTable(
            words.t("diff.caption", before.version(), after.version()),
            List.of(words.t("diff.field"), words.version(before), words.version(after)),
            Set.of());
    boolean[] changed = {false};
    fields(after.text(), words)
        .forEach(
            (field, now) -> {
              List<Part> parts = TextDiff.between(old.getOrDefault(field, ""), now);
              if (TextDiff.differs(parts)) {
                changed[0] = true;
                table.cells(
                    List.of(
                        new Span(words.t("field." + field)),
                        marked(parts, Change.REMOVED),
                        marked(parts, Change.ADDED)));
              }
            });
    add(changed[0] ? table : new Paragraph(words.t("diff.same")));
  }

  private static Map<String, String> fields(BulletinText text, BulletinWords words) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", words.in(text.title()));
    fields.put("topic", words.topic(text.topic()));
    fields.put("changed", words.in(text.changed()));
    fields.put("starts", day(text.startsOn(), words));
    fields.put("audience", words.audience(text.audience()));
    fields.put("act", words.in(text.act()));
    fields.put("due", day(text.dueOn(), words));
    fields.put("avoid", words.in(text.avoid()));
    fields.put("source", text.source());
    return fields;
  }

  private static String day(@Nullable LocalDate day, BulletinWords words) {
    return day == null ? Formats.MISSING : words.formats().fullDay(day);
  }

  /** The text of one side: what both have, and what only it has, as a screen reader says it too. */
  private static Div marked(List<Part> parts, Change side) {
    Div text = new Div();
    text.addClassName("diff-side");
    for (Part part : parts) {
      if (part.change() == Change.SAME) {
        text.add(new Span(part.text()));
      } else if (part.change() == side) {
        text.getElement()
            .appendChild(new Element(side == Change.ADDED ? "ins" : "del").setText(part.text()));
      }
    }
    return text;
  }
}
