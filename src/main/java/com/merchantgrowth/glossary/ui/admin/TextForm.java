package com.merchantgrowth.glossary.ui.admin;

import com.merchantgrowth.glossary.TextContent;
import com.merchantgrowth.glossary.TextFacts;
import com.merchantgrowth.glossary.TextKind;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.WordingFields;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** A text to be written: its name, what a term has besides, and the Markdown of both languages. */
final class TextForm extends Div {
  private final TextKind kind;
  private final TextContent before;
  private final WordingFields title;
  private final Select<String> category = new Select<>();
  private final TextField pinyin;
  private final TextField related;
  private final TextField links;
  private final BodyFields body;

  /**
   * @param changed told whenever something is typed
   */
  TextForm(TextKind kind, TextContent before, Runnable changed) {
    this.kind = kind;
    this.before = before;
    TextFacts facts = before.facts();
    addClassName("stack");
    title = WordingFields.line(t("title"), 200, before.title());
    title.setVisible(kind != TextKind.TOPIC); // the checklist names topics
    category.setLabel(t("category"));
    category.setItems(TextFacts.CATEGORIES);
    category.setItemLabelGenerator(code -> getTranslation("glossary.category." + code));
    category.setValue(facts.category().isEmpty() ? null : facts.category());
    pinyin = field("pinyin", facts.pinyin());
    related = field("related", String.join(" ", facts.related()));
    links = field("links", String.join(" ", facts.links()));
    boolean term = kind == TextKind.TERM;
    category.setVisible(term);
    pinyin.setVisible(term);
    links.setVisible(term);
    related.setVisible(kind != TextKind.TOPIC);
    body = new BodyFields(before.body(), changed);
    Div extra = new Div(category, pinyin, related, links);
    extra.addClassName("text-facts");
    add(title, extra, body);
    category.addValueChangeListener(change -> changed.run());
    List.of(pinyin, related, links)
        .forEach(field -> field.addValueChangeListener(change -> changed.run()));
  }

  private String t(String key) {
    return getTranslation("glossary.admin.field." + key);
  }

  private TextField field(String key, String value) {
    TextField field = new TextField(t(key));
    field.setHelperText(t(key + ".hint"));
    field.setValue(value);
    field.setMaxLength(1000);
    return field;
  }

  TextContent value() {
    Wording named = kind == TextKind.TOPIC ? before.title() : title.value();
    String chosen = category.getValue();
    return new TextContent(
        named,
        body.value(),
        new TextFacts(
            chosen == null ? "" : chosen,
            pinyin.getValue(),
            words(related.getValue()),
            words(links.getValue())));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("[\\s,，、]+"));
  }
}
