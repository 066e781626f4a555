package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.Suggestion;
import com.merchantgrowth.experience.score.BandWays;
import com.merchantgrowth.experience.score.Reading;
import com.merchantgrowth.experience.score.Readings;
import com.merchantgrowth.experience.score.Scorecard.Band;
import com.merchantgrowth.experience.score.Scoring;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 怎么到下一档: the three shortest ways by one metric alone, and the steps that do the most. */
public final class ScoreWays extends Composite<Card> {
  private static final int WAYS = 3;
  private static final int STEPS = 5;
  private static final int MOST_TOGETHER = 5;

  private final ScoreBox box;
  private final ScoreSheet sheet;
  private final List<Suggestion> suggestions;
  private final ScoreWords words;
  private final Consumer<Map<String, Double>> tried;

  /**
   * @param tried told when somebody wants to try values of metrics
   */
  public ScoreWays(
      ScoreBox box,
      List<Suggestion> suggestions,
      ScoreWords words,
      Consumer<Map<String, Double>> tried) {
    this.box = box;
    this.sheet = box.sheet();
    this.suggestions = suggestions;
    this.words = words;
    this.tried = tried;
  }

  @Override
  protected Card initContent() {
    Card card = new Card(words.t("ways.title")).flush();
    card.addClassName("score-ways");
    if (!sheet.score().scored()) {
      return card.body(new EmptyState(words.t("ways.none"), words.t("ways.noneWhy"), null));
    }
    Div ways = new Div();
    ways.addClassName("score-way-list");
    Optional<Band> next = BandWays.next(sheet.score());
    if (next.isEmpty()) {
      ways.add(sentence(words.t("ways.top")));
    } else {
      List<BandWays.Way> found = box.ways(WAYS);
      card.note(words.t("ways.note", words.band(next.get()), words.total(next.get().from())));
      if (found.isEmpty()) {
        together(next.get(), ways);
      }
      for (int i = 0; i < found.size(); i++) {
        ways.add(way(i + 1, found.get(i)));
      }
    }
    Div steps = new Div();
    steps.addClassName("score-way-list");
    Steps known = new Steps(suggestions, words);
    suggestions.stream()
        .filter(known::visible)
        .limit(STEPS)
        .forEach(
            one ->
                sheet
                    .metric(one.metric())
                    .ifPresent(metric -> steps.add(step(one, metric, known))));
    if (steps.getComponentCount() == 0) {
      steps.add(sentence(words.t("ways.noStep")));
    }
    ways.addComponentAsFirst(subtitle("ways.next"));
    steps.addComponentAsFirst(subtitle("ways.steps"));
    Div both = new Div(ways, steps);
    both.addClassName("score-ways-body");
    return card.body(both);
  }

  private H3 subtitle(String key) {
    H3 title = new H3(words.t(key));
    title.addClassName("score-subtitle");
    return title;
  }

  /** No metric suffices alone: the fewest aims that do together, the most effective first. */
  private void together(Band next, Div ways) {
    Readings readings = sheet.readings();
    Map<String, Double> values = new LinkedHashMap<>();
    List<Suggestion> chosen = new ArrayList<>();
    for (Suggestion one : suggestions) {
      if (one.kind() == Suggestion.Kind.AIM && chosen.size() < MOST_TOGETHER) {
        values.put(one.metric(), one.to());
        chosen.add(one);
        readings = readings.with(one.metric(), Reading.of(one.to()));
        double total = Scoring.of(sheet.score().card(), readings).total();
        if (total >= next.from()) {
          ways.add(sentence(words.t("ways.together", chosen.size(), words.band(next))));
          for (int i = 0; i < chosen.size(); i++) {
            ways.add(part(i + 1, chosen.get(i)));
          }
          Div foot =
              new Div(
                  Buttons.secondary(
                      words.t("ways.tryAll", chosen.size(), words.total(total)),
                      () -> tried.accept(values)));
          foot.addClassName("score-way-sentence");
          ways.add(foot);
          return;
        }
      }
    }
    ways.add(sentence(words.t("ways.alone", words.band(next))));
  }

  private Div part(int number, Suggestion one) {
    Span rank = new Span(String.valueOf(number));
    rank.addClassName("diag-gap-number");
    Span goal =
        new Span(
            words.t(
                "ways.way",
                words.metric(one.metric()),
                words.value(one.metric(), one.from()),
                words.value(one.metric(), one.to())));
    goal.addClassName("strong");
    Span gain = new Span(words.change(one.change()));
    gain.addClassNames("strong", "good-text", "numeric");
    Div row = new Div(rank, goal, gain);
    row.addClassNames("score-way", "ranked");
    return row;
  }

  private static Component sentence(String text) {
    Span sentence = new Span(text);
    sentence.addClassNames("quiet", "score-way-sentence");
    return sentence;
  }

  private Div way(int number, BandWays.Way way) {
    Span rank = new Span(String.valueOf(number));
    rank.addClassName("diag-gap-number");
    Span goal =
        new Span(
            words.t(
                "ways.way",
                words.metric(way.metric()),
                words.value(way.metric(), way.from()),
                words.aim(way.metric(), way.to(), words.higherIsBetter(way.metric()))));
    goal.addClassName("strong");
    Span why = new Span(words.t("ways.effort", words.formats().number(way.effort() * 100, 1)));
    why.addClassNames("quiet", "small");
    return row(rank, goal, why, "", way.metric(), way.to());
  }

  private Div step(Suggestion one, MetricDefinition metric, Steps known) {
    Span act = new Span(words.metric(one.metric()));
    act.addClassName("strong");
    Span how =
        new Span(
            words.t(
                "ways.step",
                known.act(one, metric),
                words.value(one.metric(), one.from()),
                words.value(one.metric(), one.to())));
    how.addClassNames("quiet", "small");
    return row(null, act, how, words.change(one.change()), one.metric(), one.to());
  }

  private Div row(
      @Nullable Span rank, Span what, Span why, String worth, String metric, double value) {
    Div text = new Div(what, why);
    text.addClassName("diag-gap-what");
    Span gain = new Span(worth);
    gain.addClassNames("strong", "good-text", "numeric");
    Button button =
        Buttons.secondary(words.t("ways.try"), () -> tried.accept(Map.of(metric, value)));
    button.setAriaLabel(
        words.t("ways.tryMetric", words.metric(metric), words.value(metric, value)));
    Div row = new Div();
    if (rank != null) {
      row.add(rank);
    }
    row.add(text, gain, button);
    row.addClassName("score-way");
    row.setClassName("ranked", rank != null);
    return row;
  }
}
