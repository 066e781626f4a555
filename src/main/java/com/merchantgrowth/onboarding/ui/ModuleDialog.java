package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistModule;
import com.merchantgrowth.onboarding.checklist.Topic;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.FormRows;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.merchantgrowth.shared.ui.WordingFields;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** A module's name and what is read in it, in order. */
final class ModuleDialog extends Dialog {
  private final OnboardingWords words;
  private final FormRows<TopicForm> topics = new FormRows<>(null, () -> {});

  /** One topic: its code, which finds its text and never changes, and its name. */
  private static final class TopicForm extends Div {
    private final TextField code;
    private final WordingFields name;

    TopicForm(OnboardingWords words, String code, Wording name) {
      addClassName("onboarding-topic-form");
      this.code = new TextField(words.t("admin.item.code"));
      this.code.setValue(code);
      this.code.setReadOnly(!code.isEmpty());
      this.name =
          WordingFields.line(words.t("admin.topic.name"), ChecklistDefinition.LONGEST_NAME, name);
      add(this.code, this.name);
    }

    Topic value() {
      return new Topic(code.getValue().strip(), name.value());
    }
  }

  /**
   * @param keep told the module with its new name and topics; what it refuses is shown here
   */
  ModuleDialog(ChecklistModule module, OnboardingWords words, Consumer<ChecklistModule> keep) {
    this.words = words;
    setHeaderTitle(words.t("admin.module.title", words.in(module.name())));
    setWidth("min(860px, 96vw)");
    WordingFields name =
        WordingFields.line(
            words.t("admin.item.name"), ChecklistDefinition.LONGEST_NAME, module.name());
    module.topics().forEach(topic -> add(topic.code(), topic.name()));
    Span hint = new Span(words.t("admin.topic.hint"));
    hint.addClassNames("small", "quiet");
    Span refusal = ReasonDialog.refusal();
    Div body =
        new Div(
            name,
            new H3(words.t("admin.topic.list")),
            hint,
            topics,
            Buttons.secondary(words.t("admin.topic.add"), () -> add("", Wording.NONE)),
            refusal);
    body.addClassName("stack");
    add(body);
    getFooter()
        .add(
            Buttons.secondary(words.any("shared.cancel"), this::close),
            Buttons.primary(
                words.t("admin.item.keep"),
                () -> {
                  try {
                    keep.accept(
                        new ChecklistModule(
                            module.code(),
                            name.value(),
                            topics.forms().stream().map(TopicForm::value).toList(),
                            module.items()));
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(words.any(refused.key(), refused.args()));
                  }
                }));
  }

  private void add(String code, Wording name) {
    topics.append(new TopicForm(words, code, name), false);
  }
}
