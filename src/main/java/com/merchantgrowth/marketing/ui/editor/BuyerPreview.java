package com.merchantgrowth.marketing.ui.editor;

import com.merchantgrowth.marketing.check.PriceTrials.Example;
import com.merchantgrowth.marketing.check.ToolCheck;
import com.merchantgrowth.marketing.gate.GateReport.SkuResult;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.merchantgrowth.marketing.ui.form.ToolScreen.Face;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What buyers see of a tool, and what it does to the price of some goods. */
final class BuyerPreview extends Composite<Card> {
  private final Div body = new Div();
  private transient List<Example> examples = List.of();
  private transient ToolCheck.@Nullable Result worst;
  private final Div prices = new Div();

  BuyerPreview() {
    body.addClassName("stack");
    body.add(quiet(text("waiting")));
    getContent().body(body, prices);
  }

  @Override
  protected Card initContent() {
    return new Card(getTranslation("marketing.preview.title"));
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.preview." + key, args);
  }

  void show(ToolPlan plan, Face face, String shopName, List<Example> goods) {
    examples = goods;
    body.removeAll();
    body.add(card(plan, face, shopName));
    prices();
  }

  /** The worst prices of the last check; null = the plan has changed since. */
  void worst(ToolCheck.@Nullable Result result) {
    worst = result;
    prices();
  }

  private Component card(ToolPlan plan, Face face, String shopName) {
    Span lead = new Span(face.lead());
    Span figure = new Span(face.figure());
    figure.addClassName("buyer-figure");
    Div left = new Div(lead, figure, new Span(face.condition()));
    left.addClassName("buyer-left");
    Span name = new Span(plan.name().isBlank() ? text("noName") : plan.name());
    name.addClassName("strong");
    Span shop = new Span(shopName);
    Span until = new Span(face.validity());
    until.addClassName("quiet");
    shop.addClassName("quiet");
    Span act = new Span(face.action());
    act.addClassName("buyer-act");
    Div right = new Div(name, shop, until, act);
    right.addClassName("buyer-right");
    Div card = new Div(left, right);
    card.addClassName("buyer-card");
    Div frame = new Div(card);
    frame.addClassName("inset");
    return frame;
  }

  private void prices() {
    prices.removeAll();
    if (examples.isEmpty()) {
      Span none = new Span(text("noGoods"));
      none.addClassName("quiet");
      prices.add(none);
      return;
    }
    DataTable table =
        new DataTable(
            text("examples"),
            List.of(text("goods"), text("today"), text("with"), text("worst")),
            Set.of(1, 2, 3));
    Formats formats = ToolWords.formats();
    for (Example one : examples) {
      table.cells(
          List.of(
              new TwoLines(one.sku().productTitle(), one.sku().fields().specification()),
              new Span(formats.money(one.today())),
              one.missing().isPresent()
                  ? quiet(text("below"))
                  : new Span(formats.money(one.with())),
              worst(one, formats)));
    }
    prices.add(new H3(text("examples")), table, quiet(text(worst == null ? "notYet" : "note")));
  }

  private Span worst(Example one, Formats formats) {
    ToolCheck.Result known = worst;
    if (known == null) {
      return quiet(Formats.MISSING);
    }
    for (SkuResult sku : known.report().skus()) {
      if (sku.item().goods().sku() == one.sku().id()) {
        Span price = new Span(formats.money(sku.worst().unitNet()));
        price.addClassName("strong");
        sku.level()
            .ifPresent(
                level ->
                    price.addClassName(
                        switch (level) {
                          case BLOCKED -> "bad-text";
                          case APPROVAL, WARNING -> "warn-text";
                          case HINT -> "strong";
                        }));
        return price;
      }
    }
    return quiet(Formats.MISSING);
  }

  private static Span quiet(String words) {
    Span span = new Span(words);
    span.addClassNames("quiet", "small");
    return span;
  }
}
