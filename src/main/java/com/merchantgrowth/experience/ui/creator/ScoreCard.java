package com.merchantgrowth.experience.ui.creator;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.score.BandWays;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.experience.score.Scorecard;
import com.merchantgrowth.metric.peer.PeerGroup;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;

/** The answer first: the score, what it means today, how it adds up, and the next band. */
final class ScoreCard extends Composite<Card> {
  private static final int WAYS = 3;

  private final ScoreBox box;
  private final ScoreSheet sheet;
  private final Words words;

  ScoreCard(ScoreBox box, Words words) {
    this.box = box;
    this.sheet = box.sheet();
    this.words = words;
    CardDefinition card = sheet.card();
    Score score = sheet.score();
    Scorecard.Band band = score.band();
    getContent().setTitle(card.name().in(words.locale()));
    getContent().badge(words.band(card, band == null ? null : band.code()));
    getContent().note(words.formats().fullDay(sheet.day()));
    List<Component> parts = new ArrayList<>();
    parts.add(
        new Figure(
                words.t("score"),
                words.total(card, score.total()),
                new Span(
                    words.t(
                        "scale", words.total(card, card.low()), words.total(card, card.high()))))
            .hero());
    if (band == null) {
      parts.add(
          Note.info(
              words.t(
                  "notScoredWhy",
                  words.formats().value(Double.isNaN(score.sample()) ? 0 : score.sample(), "count"),
                  words.formats().value(card.leastSample(), "count"))));
    } else {
      parts.add(new Paragraph(card.band(band.code()).meaning().in(words.locale())));
      parts.add(equation(card, score));
      parts.addAll(ways());
    }
    parts.add(quiet(cohort(sheet.result().group(), sheet.result().narrowest())));
    parts.add(quiet(words.t("defaults", card.version())));
    getContent().body(parts.toArray(Component[]::new));
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }

  /** 4.53 = 3.00 + 内容 0.31 + …, with the creator's own numbers. */
  private Component equation(CardDefinition card, Score score) {
    StringBuilder sum = new StringBuilder(words.total(card, score.total()));
    sum.append(" = ").append(words.total(card, card.low()));
    for (CardDefinition.DimensionDefinition dimension : card.dimensions()) {
      double part =
          score.parts().stream()
              .filter(each -> each.dimension().equals(dimension.code()))
              .mapToDouble(Score.Part::contribution)
              .sum();
      sum.append(" + ")
          .append(dimension.name().in(words.locale()))
          .append(' ')
          .append(words.formats().number(part, 3));
    }
    Paragraph equation = new Paragraph(sum.toString());
    equation.addClassName("strong");
    return equation;
  }

  private List<Component> ways() {
    List<BandWays.Way> ways = box.ways(WAYS);
    if (ways.isEmpty()) {
      return List.of();
    }
    UnorderedList list = new UnorderedList();
    for (BandWays.Way way : ways) {
      list.add(
          new ListItem(
              words.t(
                  "way",
                  words.metric(sheet, way.metric()),
                  words.value(sheet, way.metric(), way.from()),
                  words.value(sheet, way.metric(), way.to()))));
    }
    return List.of(new Paragraph(words.t("ways")), list);
  }

  private String cohort(PeerGroup group, PeerGroup narrowest) {
    String size = words.formats().count(group.size());
    return group.equals(narrowest)
        ? words.t("cohort", words.group(group), size)
        : words.t(
            "cohortWidened",
            words.group(group),
            size,
            words.group(narrowest),
            words.formats().count(narrowest.size()));
  }

  private static Component quiet(String text) {
    Span quiet = new Span(text.isEmpty() ? Formats.MISSING : text);
    quiet.addClassNames("quiet", "small");
    return quiet;
  }
}
