package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.course.Picture;
import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.FileDrop;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;

/** One lesson being written: the text at the left, at the right what readers will see. */
final class LessonForm extends Div {
  private final String key;
  private final Both title;
  private final TextField video = new TextField();
  private final TextArea zh = area();
  private final TextArea en = area();
  private final MarkdownText preview = new MarkdownText("");
  private boolean english;

  LessonForm(Lesson lesson, CourseDesk desk, AdminWords words, Runnable changed) {
    key = lesson.key();
    addClassNames("stack", "course-lesson-form");
    title = Both.line("field.title", words, changed);
    video.setLabel(words.t("field.video"));
    video.setPlaceholder("https://");
    video.setWidthFull();
    video.addValueChangeListener(change -> changed.run());
    Tabs languages = new Tabs(new Tab(words.t("field.text.zh")), new Tab(words.t("field.text.en")));
    languages.addClassName("line-tabs");
    languages.addSelectedChangeListener(change -> show(languages.getSelectedIndex() == 1));
    Div left = new Div(zh, en, drop(desk, words));
    left.addClassName("stack");
    Span label = new Span(words.t("preview"));
    label.addClassNames("quiet", "small");
    Div right = new Div(label, preview);
    right.addClassName("course-preview");
    Div columns = new Div(left, right);
    columns.addClassName("course-writing");
    add(title, languages, columns, video);
    title.read(lesson.title());
    zh.setValue(lesson.text().zh());
    en.setValue(lesson.text().en());
    video.setValue(lesson.video());
    zh.setLabel(words.t("field.text.zh"));
    en.setLabel(words.t("field.text.en"));
    for (TextArea area : List.of(zh, en)) {
      area.addValueChangeListener(
          change -> {
            changed.run();
            refresh();
          });
    }
    show(false);
  }

  private static TextArea area() {
    TextArea area = new TextArea();
    area.setValueChangeMode(ValueChangeMode.LAZY);
    area.setValueChangeTimeout(400);
    area.setWidthFull();
    area.setMinRows(12);
    area.addClassName("course-source");
    return area;
  }

  private void show(boolean inEnglish) {
    english = inEnglish;
    zh.setVisible(!english);
    en.setVisible(english);
    refresh();
  }

  private void refresh() {
    preview.setText(english && !en.isEmpty() ? en.getValue() : zh.getValue());
  }

  private FileDrop drop(CourseDesk desk, AdminWords words) {
    return new FileDrop(
        UploadHandler.inMemory(
            (metadata, bytes) -> {
              try {
                Picture picture = desk.pictures().add(bytes);
                TextArea area = english ? en : zh;
                area.setValue(
                    area.getValue() + "\n\n" + picture.markdown(words.t("picture.words")));
                Notices.saved(words.t("picture.added", picture.width(), picture.height()));
              } catch (DomainException refused) {
                Notices.failed(getTranslation(refused.key(), refused.args()));
              }
            }),
        List.of(".png", ".jpg", ".jpeg", ".gif"));
  }

  Lesson value() {
    return new Lesson(
        key,
        title.value(),
        new Wording(zh.getValue().strip(), en.getValue().strip()),
        video.getValue().strip());
  }
}
