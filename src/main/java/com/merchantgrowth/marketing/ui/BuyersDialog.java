package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.FileDrop;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Takes buyers' keys, typed, pasted or from a file, one a line; what is wrong is named each. */
final class BuyersDialog extends Dialog {
  private static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final String SEPARATORS = "[\\s,;，；]+";

  private final TextArea keys = new TextArea();
  private final Div refusals = new Div();
  private final transient Consumer<List<String>> act;

  /** What a button of the dialog does with the keys. */
  record Act(String label, Consumer<List<String>> work) {}

  /**
   * @param acts the last is the main one
   */
  BuyersDialog(String title, String explanation, Act... acts) {
    setHeaderTitle(title);
    setWidth("min(560px, 96vw)");
    keys.setLabel(text("keys"));
    keys.setHelperText(text("hint"));
    keys.setWidthFull();
    keys.setMinRows(6);
    keys.setMaxRows(12);
    keys.setValueChangeMode(ValueChangeMode.LAZY);
    refusals.addClassName("stack");
    refusals.getElement().setAttribute("role", "alert");
    Div body =
        new Div(
            new Paragraph(explanation),
            keys,
            new FileDrop(MOST_BYTES, (name, file) -> keys.setValue(read(file))),
            refusals);
    body.addClassName("stack");
    add(body);
    act = acts[acts.length - 1].work();
    getFooter().add(Buttons.secondary(getTranslation("shared.cancel"), this::close));
    for (int i = 0; i < acts.length - 1; i++) {
      Act one = acts[i];
      getFooter().add(Buttons.secondary(one.label(), () -> run(one.work())));
    }
    Button main = Buttons.primary(acts[acts.length - 1].label(), () -> run(act));
    keys.addValueChangeListener(
        change ->
            main.setText(
                acts[acts.length - 1].label()
                    + (keys().isEmpty() ? "" : text("count", keys().size()))));
    getFooter().add(main);
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.buyers." + key, args);
  }

  private static String read(File file) {
    try {
      String text = Files.readString(file.toPath(), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private List<String> keys() {
    return Arrays.stream(keys.getValue().split(SEPARATORS)).filter(key -> !key.isEmpty()).toList();
  }

  private void run(Consumer<List<String>> work) {
    refusals.removeAll();
    try {
      work.accept(keys());
      close();
    } catch (DomainException refused) {
      refusals.add(Note.bad(getTranslation(refused.key(), refused.args())));
      refused.problems().stream()
          .map(problem -> getTranslation(problem.key(), problem.args()))
          .distinct()
          .limit(10)
          .map(Paragraph::new)
          .forEach(refusals::add);
    }
  }
}
