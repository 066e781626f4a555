package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.tool.PlanRules;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;

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

  /** What can be done with lists of buyers, on the page of one tool. */
  public List<Component> buyers(Standing one) {
    List<Component> acts = new ArrayList<>();
    ToolPlan plan = one.tool().plan();
    if (one.state() == ToolState.LIVE && desk.types().require(one.tool().kind()).claimed(plan)) {
      acts.add(Buttons.secondary(text("grant"), () -> grant(one.tool())));
    }
    if (plan.audience().contains(ToolAudience.LISTED) && one.state() != ToolState.ENDED) {
      acts.add(Buttons.secondary(text("list"), () -> list(one.tool())));
    }
    return acts;
  }

  private void grant(Tool tool) {
    new BuyersDialog(
            text("grantTitle", tool.name()),
            text("grantText"),
            new BuyersDialog.Act(
                text("grant"),
                keys -> {
                  int given = desk.buyers().grant(shop.code(), tool.id(), keys);
                  Notices.saved(text("granted", given));
                  changed.run();
                }))
        .open();
  }

  private void list(Tool tool) {
    long total = desk.buyers().page(shop.code(), tool.id(), 0, 1).total();
    new BuyersDialog(
            text("listTitle", tool.name()),
            text("listText", total),
            new BuyersDialog.Act(
                text("unlist"),
                keys ->
                    Notices.saved(
                        text("listed", desk.buyers().remove(shop.code(), tool.id(), keys)))),
            new BuyersDialog.Act(
                text("enlist"),
                keys ->
                    Notices.saved(text("listed", desk.buyers().add(shop.code(), tool.id(), keys)))))
        .open();
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
