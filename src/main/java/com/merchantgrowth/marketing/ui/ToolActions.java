package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.tool.PlanRules;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;

/** What can be done with a tool as a whole; what cannot be taken back is asked first. */
public final class ToolActions {
  private final MarketingDesk desk;
  private final ShopRef shop;
  private final Runnable changed;

  /**
   * @param changed called after something was
   */
  public ToolActions(MarketingDesk desk, ShopRef shop, Runnable changed) {
    this.desk = desk;
    this.shop = shop;
    this.changed = changed;
  }

  private static String text(String key, Object... args) {
    return UI.getCurrent().getTranslation("marketing.act." + key, args);
  }

  /** Buttons for what is possible in its state. */
  public Component row(Standing one) {
    Div row = new Div();
    row.addClassName("tool-acts");
    switch (one.state()) {
      case DRAFT -> row.add(Buttons.text(text("discard"), () -> discard(one.tool())));
      case SCHEDULED, LIVE ->
          row.add(
              Buttons.text(text("pause"), () -> pause(one.tool())),
              Buttons.text(text("end"), () -> end(one)));
      case PAUSED ->
          row.add(
              Buttons.text(text("resume"), () -> resume(one.tool())),
              Buttons.text(text("end"), () -> end(one)));
      case ENDED -> {
        // Only a copy can be made of it.
      }
    }
    row.add(Buttons.text(text("copy"), () -> copy(one.tool())));
    return row;
  }

  private void copy(Tool tool) {
    act(
        () -> {
          String name = text("copyName", tool.name());
          Tool copy =
              desk.tools()
                  .copy(
                      shop.code(),
                      tool.id(),
                      name.substring(0, Math.min(name.length(), PlanRules.LONGEST_NAME)));
          Notices.saved(text("copied", copy.name()));
        });
  }

  private void pause(Tool tool) {
    Confirm.open(
        text("pauseTitle", tool.name()),
        text("pauseText"),
        text("pause"),
        () ->
            act(
                () -> {
                  desk.publishing().pause(shop.code(), tool.id());
                  Notices.saved(text("paused", tool.name()));
                }));
  }

  private void resume(Tool tool) {
    act(
        () -> {
          desk.publishing().resume(shop.code(), tool.id());
          Notices.saved(text("resumed", tool.name()));
        });
  }

  private void end(Standing one) {
    Tool tool = one.tool();
    String left = String.join(text("and"), ToolWords.left(one));
    Confirm.open(
        text("endTitle", tool.name()),
        left.isEmpty() ? text("endText") : text("endTextLeft", left),
        text("end"),
        () ->
            act(
                () -> {
                  desk.publishing().end(shop.code(), tool.id());
                  Notices.saved(text("ended", tool.name()));
                }));
  }

  private void discard(Tool tool) {
    Confirm.open(
        text("discardTitle", tool.name()),
        text("discardText"),
        text("discard"),
        () ->
            act(
                () -> {
                  desk.tools().discard(shop.code(), tool.id(), tool.version());
                  Notices.saved(text("discarded", tool.name()));
                }));
  }

  private void act(Runnable work) {
    try {
      work.run();
    } catch (DomainException refused) {
      Notices.failed(UI.getCurrent().getTranslation(refused.key(), refused.args()));
    }
    changed.run();
  }
}
