package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;

/** Asks for the code, which never changes, and a first name. */
final class NewCourseDialog extends Dialog {
  /**
   * @param begin told code and name; what it refuses is shown here
   */
  NewCourseDialog(AdminWords words, BiConsumer<String, String> begin) {
    setHeaderTitle(words.t("admin.new"));
    setWidth("min(480px, 96vw)");
    TextField name = new TextField(words.t("field.name.zh"));
    name.setRequiredIndicatorVisible(true);
    name.setMaxLength(60);
    TextField code = new TextField(words.t("field.code"));
    code.setHelperText(words.t("field.code.hint"));
    code.setRequiredIndicatorVisible(true);
    code.setMaxLength(40);
    Span refusal = ReasonDialog.refusal();
    Div form = new Div(name, code, refusal);
    form.addClassNames("stack", "course-dialog");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                words.t("admin.new.action"),
                () -> {
                  try {
                    if (name.isEmpty()) {
                      throw DomainException.invalid("course.error.missing.name");
                    }
                    begin.accept(code.getValue().strip(), name.getValue().strip());
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }
}
