package com.merchantgrowth.coaching.feedback.ui;

import com.merchantgrowth.coaching.feedback.KnownProblem;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;

/** A known problem as everybody who was told may read it. */
final class ProblemCard extends Composite<Card> {
  /**
   * @param below what can be done with it
   */
  ProblemCard(KnownProblem problem, FeedbackWords words, Component... below) {
    getContent()
        .badge(words.state(problem))
        .note(
            words.t(
                "problem.about", words.topic(problem.topic()), words.moment(problem.updatedAt())));
    getContent().setTitle(words.in(problem.title()));
    Component[] body = new Component[below.length + 1];
    body[0] = new MarkdownText(words.in(problem.text()));
    System.arraycopy(below, 0, body, 1, below.length);
    getContent().body(body);
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }
}
