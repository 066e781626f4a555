package com.merchantgrowth.coaching.feedback.ui;

import com.merchantgrowth.coaching.feedback.KnownProblem;
import com.merchantgrowth.coaching.feedback.ReportRow;
import com.merchantgrowth.coaching.feedback.RuleReport;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A report with what became of it, to be read. */
final class ReportCard extends Article {
  ReportCard(ReportRow row, FeedbackWords words) {
    addClassNames("stack", "report");
    RuleReport report = row.report();
    Span about = new Span(words.about(report));
    about.addClassNames("quiet", "small");
    Div head = new Div(words.state(report.state()), about);
    head.addClassName("row");
    Paragraph happened = new Paragraph(report.happened());
    happened.addClassName("written");
    add(head, happened);
    if (!report.answer().isEmpty() && report.answeredAt() != null) {
      Span by =
          new Span(words.t("answeredBy", report.answeredBy(), words.moment(report.answeredAt())));
      by.addClassNames("quiet", "small");
      Paragraph answer = new Paragraph(report.answer());
      answer.addClassName("written");
      Div said = new Div(by, answer);
      said.addClassName("report-answer");
      add(said);
    }
    KnownProblem problem = row.problem();
    if (problem != null) {
      add(Note.info(words.t("gathered", words.in(problem.title()))));
    }
  }
}
