package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.Programme;
import com.merchantgrowth.marketing.membership.Programme.Level;
import com.merchantgrowth.marketing.membership.Programme.PointRules;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The card of a member as the buyer sees it, level by level. */
final class MemberCard extends Composite<Card> {
  private final Select<Integer> level = new Select<>();
  private final Div body = new Div();
  private final String shop;
  private final Map<Long, String> coupons;
  private Programme shown;

  MemberCard(Programme programme, String shop, Map<Long, String> coupons) {
    this.shop = shop;
    this.coupons = coupons;
    shown = programme;
    level.setLabel(text("level"));
    level.setItemLabelGenerator(number -> shown.level(number).name());
    level.addValueChangeListener(change -> draw());
    body.addClassName("stack");
    getContent().body(level, body);
    show(programme);
  }

  @Override
  protected Card initContent() {
    return new Card(getTranslation("membership.preview.title"));
  }

  private String text(String key, Object... args) {
    return getTranslation("membership.preview." + key, args);
  }

  void show(Programme programme) {
    Integer before = level.getValue();
    shown = programme;
    level.setItems(IntStream.rangeClosed(1, programme.levels().size()).boxed().toList());
    level.setValue(before == null ? 1 : Math.min(before, programme.levels().size()));
    draw();
  }

  private void draw() {
    Integer chosen = level.getValue();
    if (chosen == null) {
      return;
    }
    body.removeAll();
    body.add(face(chosen), benefits(chosen), rules());
  }

  private Div face(int number) {
    Level of = shown.level(number);
    Span name = new Span(of.name().isBlank() ? text("noName") : of.name());
    name.addClassName("buyer-figure");
    Span where = new Span(shop + " · " + shown.name());
    Span next =
        new Span(
            number < shown.levels().size()
                ? text(
                    "next",
                    shown.level(number + 1).growth() - of.growth(),
                    shown.level(number + 1).name())
                : text("top"));
    Div card = new Div(where, name, next);
    card.addClassName("member-face");
    return card;
  }

  private UnorderedList benefits(int number) {
    Level of = shown.level(number);
    List<String> lines = new ArrayList<>();
    lines.add(
        of.earnPoints() == Programme.ONCE
            ? text("earn", yuan(shown.points().earnPer()))
            : text("earnFaster", yuan(shown.points().earnPer()), times(of.earnPoints())));
    if (of.birthdayPoints() > 0) {
      lines.add(text("birthday", of.birthdayPoints()));
    }
    if (!of.sample().isBlank()) {
      lines.add(text("sample", of.sample()));
    }
    String coupon = coupons.get(of.back().coupon());
    if (coupon != null) {
      lines.add(text("back", yuan(of.back().threshold()), coupon));
    }
    if (!of.products().isEmpty()) {
      lines.add(text("products", of.products().size()));
    }
    if (shown.memberDay().day() > 0) {
      lines.add(text("day", shown.memberDay().day(), times(shown.memberDay().earnPoints())));
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("member-benefits");
    lines.forEach(line -> list.add(new ListItem(line)));
    return list;
  }

  private Div rules() {
    PointRules points = shown.points();
    Div all = new Div();
    all.addClassNames("stack", "quiet", "small");
    if (points.maxShare() > 0) {
      all.add(
          new Span(
              text(
                  "pay",
                  yuan(100 * points.worth()),
                  BigDecimal.valueOf(points.maxShare(), 2).stripTrailingZeros().toPlainString())));
    }
    all.add(new Span(text("expire", points.days())));
    if (shown.gift().points() > 0 || coupons.containsKey(shown.gift().coupon())) {
      String coupon = coupons.getOrDefault(shown.gift().coupon(), "");
      all.add(
          new Span(
              coupon.isEmpty()
                  ? text("gift", shown.gift().points())
                  : text("giftCoupon", shown.gift().points(), coupon)));
    }
    return all;
  }

  private static String times(int basisPoints) {
    return BigDecimal.valueOf(basisPoints, 4).stripTrailingZeros().toPlainString();
  }

  private String yuan(long fen) {
    return Formats.of(getLocale()).value(fen, "fen");
  }
}
