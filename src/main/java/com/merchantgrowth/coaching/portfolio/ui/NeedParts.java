package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.portfolio.PortfolioRow;
import com.merchantgrowth.coaching.signal.Need;
import com.merchantgrowth.coaching.signal.Signal;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;

/** 需要度 86，由四个信号相加: each part with its numbers and its points. */
final class NeedParts extends Composite<Div> {
  NeedParts(PortfolioRow row, SignalWords words) {
    Need need = row.need();
    Div parts = getContent();
    parts.addClassName("need-parts");
    if (need.signals().isEmpty()) {
      Span calm = new Span(words.t("calm"));
      calm.addClassNames("small", "quiet");
      String none = words.t("panel.need.none");
      parts.add(HelpTip.beside(new H3(none), "score.need", none), calm);
      return;
    }
    String sum = words.t("panel.need", need.total(), need.signals().size());
    parts.add(HelpTip.beside(new H3(sum), "score.need", sum));
    for (Signal signal : need.signals()) {
      Span points = new Span("+" + signal.points());
      points.addClassName("strong");
      Span sentence = new Span(words.sentence(signal, row.waiting()));
      sentence.addClassName("small");
      Div line = new Div(words.badge(signal), sentence, points);
      line.addClassName("need-part");
      parts.add(line);
    }
    if (need.sum() > Need.MOST) {
      Span cut = new Span(words.t("panel.need.cut", need.sum(), Need.MOST));
      cut.addClassNames("small", "quiet");
      parts.add(cut);
    }
  }
}
