package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Conditions that belong together, and how: all, any, none, not all of them. */
final class GroupEditor extends Div implements EditorItem {
  private static final int DEEPEST = 3;

  private final transient EditorContext context;
  private final int depth;
  private final Span join = new Span();
  private final Select<Mode> mode = new Select<>();
  private final Div items = new Div();
  private final Span count = new Span();
  private final Span problem = new Span();
  private final Button more;

  /** How the parts are joined. */
  enum Mode {
    ALL,
    ANY,
    NONE,
    NOT_ALL;

    static Mode of(Condition group, boolean negated) {
      boolean all = group instanceof Condition.All;
      return negated ? all ? NOT_ALL : NONE : all ? ALL : ANY;
    }

    /** Whether every part has to hold, as it stands. */
    boolean together() {
      return this == ALL || this == NOT_ALL;
    }

    Condition of(List<Condition> parts) {
      Condition group =
          parts.size() == 1
              ? parts.getFirst()
              : together() ? new Condition.All(parts) : new Condition.Any(parts);
      return this == ALL || this == ANY ? group : new Condition.Not(group);
    }
  }

  /** The outermost: all of its items, of none it holds always. */
  GroupEditor(EditorContext context) {
    this(context, 0, Mode.ALL, _ -> {});
  }

  private GroupEditor(EditorContext context, int depth, Mode first, Consumer<GroupEditor> remove) {
    this.context = context;
    this.depth = depth;
    addClassName("condition-group");
    items.addClassName("condition-items");
    problem.addClassNames("bad-text", "small");
    problem.getElement().setAttribute("role", "alert");
    mode.setItems(Mode.values());
    mode.setItemLabelGenerator(
        one -> getTranslation("eligibility.editor.mode." + one.name().toLowerCase(Locale.ROOT)));
    mode.setValue(first);
    mode.setAriaLabel(getTranslation("eligibility.editor.mode"));
    mode.addValueChangeListener(
        _ -> {
          joins();
          context.changed().run();
        });
    more = button("eligibility.editor.add", this::addRow);
    more.setIcon(AppIcon.PLUS.create());
    Div buttons = new Div(more);
    buttons.addClassName("row");
    if (depth == 0) {
      buttons.add(
          button("eligibility.editor.addAny", () -> addGroup(Mode.ANY)),
          button("eligibility.editor.exclude", () -> addGroup(Mode.NONE)));
    } else {
      nested(remove);
      if (depth < DEEPEST) {
        buttons.add(button("eligibility.editor.addAll", () -> addGroup(Mode.ALL)));
      }
    }
    add(items, problem, buttons);
  }

  private void nested(Consumer<GroupEditor> remove) {
    addClassName("nested");
    getElement().setAttribute("role", "group");
    join.addClassNames("condition-join", "quiet");
    count.addClassNames("condition-count", "quiet", "small");
    Div head =
        new Div(
            join,
            mode,
            count,
            Buttons.icon(
                AppIcon.CLOSE,
                getTranslation("eligibility.editor.removeGroup"),
                () -> remove.accept(this)));
    head.addClassName("condition-head");
    add(head);
  }

  private Button button(String key, Runnable act) {
    Button button = Buttons.secondary(getTranslation(key), act);
    button.addClassName("small-button");
    return button;
  }

  private void addRow() {
    focus(append(new RowEditor(context, this::removed)));
    context.changed().run();
  }

  private void addGroup(Mode first) {
    GroupEditor group = new GroupEditor(context, depth + 1, first, this::removed);
    group.append(new RowEditor(context, group::removed));
    focus(append(group));
    context.changed().run();
  }

  private static void focus(EditorItem item) {
    item.focusFirst();
  }

  private <T extends Component & EditorItem> T append(T item) {
    items.add(item);
    problem.setText("");
    joins();
    return item;
  }

  private void removed(Component item) {
    items.remove(item);
    joins();
    more.focus();
    context.changed().run();
  }

  private void joins() {
    String word =
        getTranslation(
            mode.getValue().together()
                ? "eligibility.editor.join.and"
                : "eligibility.editor.join.or");
    List<EditorItem> all = items();
    for (int i = 0; i < all.size(); i++) {
      all.get(i).setJoin(i == 0 ? getTranslation("eligibility.editor.join.first") : word);
    }
  }

  List<EditorItem> items() {
    return items.getChildren().map(EditorItem.class::cast).toList();
  }

  /** Shows these parts. */
  void write(List<Condition> parts) {
    items.removeAll();
    for (Condition part : parts) {
      Condition bare = part;
      boolean negated = false;
      while (bare instanceof Condition.Not not) {
        bare = not.of();
        negated = !negated;
      }
      if (bare instanceof Condition.All || bare instanceof Condition.Any) {
        GroupEditor group =
            new GroupEditor(context, depth + 1, Mode.of(bare, negated), this::removed);
        group.write(bare.parts());
        append(group);
      } else {
        RowEditor row = new RowEditor(context, this::removed);
        row.write(bare, negated);
        append(row);
      }
    }
  }

  @Override
  public @Nullable Condition read() {
    List<Condition> parts = new ArrayList<>();
    for (EditorItem item : items()) {
      Condition part = item.read();
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    return parts.isEmpty() && depth > 0 ? null : mode.getValue().of(parts);
  }

  @Override
  public boolean check() {
    boolean right = true;
    for (EditorItem item : items()) {
      right &= item.check();
    }
    boolean empty = depth > 0 && items().isEmpty();
    problem.setText(empty ? getTranslation("eligibility.editor.error.group") : "");
    return right && !empty;
  }

  @Override
  public void setJoin(String word) {
    join.setText(word);
    getElement().setAttribute("aria-label", word);
  }

  @Override
  public void setCount(String text) {
    count.setText(text);
  }

  @Override
  public void focusFirst() {
    mode.focus();
  }
}
