package com.merchantgrowth.notice.ui;

import com.merchantgrowth.notice.NoticeSettings;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Which kinds of messages are in one's bell; a change holds at once. */
final class SettingsDialog extends Dialog {
  private final transient NoticeSettings settings;

  SettingsDialog(NoticeSettings settings) {
    this.settings = settings;
    setHeaderTitle(getTranslation("notice.settings"));
    setWidth("min(520px, 96vw)");
    Paragraph explain = new Paragraph(getTranslation("notice.settings.explain"));
    explain.addClassNames("quiet", "small");
    Div body = new Div(explain);
    body.addClassName("stack");
    List<NoticeSettings.Choice> choices = settings.list();
    choices.forEach(choice -> body.add(box(choice)));
    if (choices.isEmpty()) {
      body.add(
          new EmptyState(
              getTranslation("notice.settings.none"),
              getTranslation("notice.settings.noneWhy"),
              null));
    }
    add(body);
    getFooter().add(Buttons.secondary(getTranslation("shared.close"), this::close));
  }

  private Component box(NoticeSettings.Choice choice) {
    String name = NoticeWords.kind(this, choice.kind());
    String about = NoticeWords.about(this, choice.kind());
    Checkbox box = new Checkbox(name, choice.inBell());
    boolean fixed = choice.kind().mandatory();
    box.setHelperText(fixed ? getTranslation("notice.settings.mandatory", about) : about);
    box.setReadOnly(fixed);
    box.addValueChangeListener(
        change -> {
          settings.set(choice.kind().code(), change.getValue());
          UnreadChanged.fire();
        });
    return box;
  }
}
