package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.task.definition.TaskKind;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a task needs before it can be written: its code, and for a new one name and kind. */
final class NewTaskDialog extends Dialog {
  private final TextField name = new TextField();
  private final TextField code = new TextField();
  private final Select<TaskKind> kind = new Select<>();
  private final Span refusal = new Span();

  /** What was typed. */
  record Start(String code, String name, TaskKind kind) {}

  /**
   * @param copied the name of the task that is copied; null for a new one
   * @param begin creates it; a refusal is shown here and nothing typed is lost
   */
  NewTaskDialog(@Nullable String copied, AdminWords words, Consumer<Start> begin) {
    setHeaderTitle(
        copied == null ? words.t("admin.new.title") : words.t("admin.duplicate.title", copied));
    setWidth("min(480px, 96vw)");
    name.setLabel(words.t("editor.field.nameZh"));
    name.setRequiredIndicatorVisible(true);
    name.setMaxLength(60);
    code.setLabel(words.t("admin.code"));
    code.setHelperText(words.t("admin.code.hint"));
    code.setRequiredIndicatorVisible(true);
    code.setMaxLength(60);
    kind.setLabel(words.t("editor.field.kind"));
    kind.setItems(TaskKind.values());
    kind.setItemLabelGenerator(words::kind);
    kind.setValue(TaskKind.PLATFORM_INCENTIVE);
    refusal.addClassNames("bad-text", "small");
    refusal.getElement().setAttribute("role", "alert");
    Div form = new Div();
    form.addClassNames("stack", "task-dialog");
    if (copied == null) {
      form.add(name, code, kind, refusal);
    } else {
      form.add(new Paragraph(words.t("admin.duplicate.text")), code, refusal);
    }
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                words.t(copied == null ? "admin.new.action" : "admin.duplicate.action"),
                () -> {
                  try {
                    begin.accept(
                        new Start(
                            code.getValue().strip(), name.getValue().strip(), kind.getValue()));
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }
}
