package com.merchantgrowth.marketing.ui.editor;

import com.merchantgrowth.marketing.check.ToolCheck;
import com.merchantgrowth.marketing.gate.Finding;
import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.marketing.ui.MarketingDesk;
import com.merchantgrowth.marketing.ui.MarketingPages;
import com.merchantgrowth.marketing.ui.ToolActions;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.Stepper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of the editor: where one is on the way to live, and what can be done from there. */
final class EditorBar extends Composite<Div> {
  private static final int FILL = 0;
  private static final int CHECK = 2;
  private static final int PUBLISH = 3;

  private final Stepper steps;
  private final Button publish;
  private final Span why = new Span();
  private final boolean draft;
  private boolean touched;

  EditorBar(
      MarketingDesk desk,
      ShopRef shop,
      String kind,
      @Nullable Standing standing,
      boolean edits,
      ToolEditor editor) {
    draft = standing == null || standing.state() == ToolState.DRAFT;
    steps =
        new Stepper(
            List.of(text("step.fill"), text("step.look"), text("step.check"), text("step.live")));
    publish =
        draft
            ? Buttons.primary(
                text("publish"),
                () -> {
                  touched = true;
                  editor.publish();
                })
            : Buttons.primary(text("change"), editor::change);
    why.addClassNames("quiet", "small");
    List<Component> acts = new ArrayList<>();
    acts.add(MarketingPages.button(MarketingPages.list(shop), text("back")));
    boolean over = standing != null && standing.state() == ToolState.ENDED;
    if (edits && draft) {
      acts.add(
          Buttons.secondary(
              text("save"),
              () -> {
                touched = true;
                editor.save();
              }));
    }
    if (edits && standing != null) {
      ToolActions actions =
          new ToolActions(desk, shop, () -> UI.getCurrent().navigate(MarketingPages.home(shop)));
      acts.addAll(actions.buyers(standing));
      acts.add(actions.row(standing));
    }
    if (edits && !over) {
      acts.add(publish);
    }
    PageHeader header =
        new PageHeader(
            standing == null ? getTranslation("marketing.new." + kind) : standing.tool().name(),
            ToolWords.kind(kind),
            acts.toArray(Component[]::new));
    Div line = new Div(steps);
    line.addClassName("editor-line");
    line.add(ToolWords.help(kind));
    if (standing != null) {
      line.add(ToolWords.badge(standing.state()));
      ToolWords.left(standing).forEach(left -> line.add(Badge.neutral(left)));
    }
    line.add(why);
    getContent().add(header, line);
    steps.show(draft ? FILL : PUBLISH + 1);
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.editor." + key, args);
  }

  /** Whether somebody has asked for something: before that nothing is called wrong. */
  boolean touched() {
    return touched;
  }

  void valid(boolean valid) {
    if (draft) {
      steps.show(valid ? CHECK : FILL);
    }
    why.setText("");
  }

  /** Something has changed since the last check. */
  void unchecked() {
    touched = true;
    publish.setEnabled(true);
  }

  void busy(boolean busy) {
    publish.setEnabled(!busy);
    why.setText(busy ? text("publishing") : "");
  }

  /** What is blocked cannot be published; the reason stands beside the button. */
  void checked(ToolCheck.Result result) {
    long blocked = result.report().count(Finding.Level.BLOCKED);
    publish.setEnabled(blocked == 0);
    why.setText(blocked == 0 ? "" : text("blocked", blocked));
    if (draft) {
      steps.show(blocked == 0 ? PUBLISH : CHECK);
    }
  }
}
