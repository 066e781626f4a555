package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.course.CourseFiles;
import com.merchantgrowth.course.CourseVersion;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.FileDrop;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Takes a course in from a file; it becomes a draft. */
final class ImportDialog extends Dialog {
  ImportDialog(CourseDesk desk, AdminWords words, Consumer<CourseVersion> done) {
    setHeaderTitle(words.t("admin.import"));
    setWidth("min(520px, 96vw)");
    Span refusal = ReasonDialog.refusal();
    FileDrop drop =
        new FileDrop(
            UploadHandler.inMemory(
                (metadata, bytes) -> {
                  try {
                    if (bytes.length > CourseFiles.MOST) {
                      throw DomainException.invalid("course.error.size", CourseFiles.MOST);
                    }
                    CourseVersion version =
                        desk.files().read(new String(bytes, StandardCharsets.UTF_8));
                    close();
                    done.accept(version);
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }),
            List.of(".json"));
    Div form = new Div(new Paragraph(words.t("admin.import.text")), drop, refusal);
    form.addClassName("stack");
    add(form);
    getFooter().add(Buttons.secondary(getTranslation("shared.cancel"), this::close));
  }
}
