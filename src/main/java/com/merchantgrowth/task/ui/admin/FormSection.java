package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.AppIcon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One part of the form: its heading, its fields, and the places where problems of them are said.
 */
class FormSection extends Section {
  private final Div head = new Div();
  private final transient Map<String, Spot> spots = new HashMap<>();

  /** Where a problem of a field is said; null takes it away. */
  private record Spot(Consumer<@Nullable String> say, Component at) {}

  FormSection(String title, String note) {
    addClassName("task-section");
    Span quiet = AdminWords.quiet(note);
    quiet.setVisible(!note.isEmpty());
    head.add(new H2(title), quiet);
    head.addClassName("card-header");
    add(head);
  }

  /** Puts a control at the right end of the heading. */
  final void control(Component control) {
    control.addClassName("card-link");
    head.add(control);
  }

  /** Fields beside each other, on the phone below each other. */
  static Div fields(Component... fields) {
    Div row = new Div(fields);
    row.addClassName("task-fields");
    return row;
  }

  /** Problems of this field are said at the input. */
  final <F extends Component & HasValidation> F at(String field, F input) {
    input.setManualValidation(true);
    spots.put(
        field,
        new Spot(
            text -> {
              input.setErrorMessage(text == null ? "" : text);
              input.setInvalid(text != null);
            },
            input));
    return input;
  }

  /** A line of its own for the problems of this field. */
  final Div problemLine(String field) {
    Div line = new Div();
    line.addClassNames("task-problem", "bad-text", "small");
    line.getElement().setAttribute("role", "alert");
    line.setVisible(false);
    spots.put(
        field,
        new Spot(
            text -> {
              line.removeAll();
              line.setVisible(text != null);
              if (text != null) {
                line.add(AppIcon.OCTAGON.create(), new Span(text));
              }
            },
            line));
    return line;
  }

  /** Says what is wrong with a field; false when it is none of this part's. */
  final boolean problem(String field, String text) {
    Spot spot = spots.get(field);
    if (spot == null) {
      return false;
    }
    spot.say().accept(text);
    return true;
  }

  /** Brings the place of a field's problem into view; false when it is none of this part's. */
  final boolean scrollTo(String field) {
    Spot spot = spots.get(field);
    if (spot != null) {
      spot.at().scrollIntoView();
    }
    return spot != null;
  }

  /** Takes all problems away. */
  final void forget() {
    spots.values().forEach(spot -> spot.say().accept(null));
  }
}
