package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.playbook.PlaybookRoutes;
import com.merchantgrowth.coaching.playbook.Playbooks;
import com.merchantgrowth.coaching.playbook.Proposal;
import com.merchantgrowth.coaching.portfolio.PortfolioRow;
import com.merchantgrowth.coaching.signal.Signal;
import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.score.DimensionScore;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 推荐方案: the playbooks a shop's signals and gaps speak for, and what speaks for each. */
final class ProposalsCard extends Composite<Card> {
  private static final int MOST = 3;

  private final SignalWords words;

  /**
   * @param diagnosis a dimension below the peers' median is a gap; empty = not known or not open
   */
  ProposalsCard(
      Playbooks playbooks, PortfolioRow row, Optional<Diagnosis> diagnosis, SignalWords words) {
    this.words = words;
    List<String> signals =
        row.need().signals().stream().map(Signal::code).map(code -> code.code()).toList();
    List<Proposal> proposals =
        playbooks.proposed(
            signals, diagnosis.map(ProposalsCard::gaps).orElse(List.of()), row.shop().stage());
    Card card = getContent();
    card.setTitle(words.t("proposals"));
    card.link(new Anchor(PlaybookRoutes.LIST, words.t("proposals.all")));
    if (proposals.isEmpty()) {
      card.body(new EmptyState(words.t("proposals.none"), words.t("proposals.none.why"), null));
      return;
    }
    Div list = new Div();
    list.addClassName("stack");
    proposals.stream().limit(MOST).forEach(one -> list.add(line(one, row.shop().code())));
    card.body(list);
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }

  private static List<Dimension> gaps(Diagnosis diagnosis) {
    return diagnosis.scores().dimensions().stream()
        .filter(one -> one.score() < diagnosis.dimensionMedians()[one.dimension().ordinal()])
        .map(DimensionScore::dimension)
        .toList();
  }

  private Div line(Proposal proposal, String code) {
    Anchor name =
        new Anchor(
            PlaybookRoutes.of(proposal.playbook().code()) + "?shop=" + code,
            proposal.playbook().name().in(words.locale()));
    List<String> why =
        Stream.concat(
                proposal.signals().stream().map(one -> words.any("coaching.signal.name." + one)),
                proposal.dimensions().stream()
                    .map(one -> words.any("diagnosis.dimension." + one.code())))
            .toList();
    Span because =
        new Span(words.t("proposals.because", String.join(words.any("coaching.scope.and"), why)));
    because.addClassNames("quiet", "small");
    Div line = new Div(name, because);
    line.addClassName("two-lines");
    return line;
  }
}
