package com.merchantgrowth.coaching.feedback.web;

import com.merchantgrowth.coaching.feedback.KnownProblems;
import com.merchantgrowth.coaching.feedback.ReportDesk;
import com.merchantgrowth.coaching.feedback.ReportFilter;
import com.merchantgrowth.coaching.feedback.web.FeedbackBodies.AnswerBody;
import com.merchantgrowth.coaching.feedback.web.FeedbackBodies.GatherBody;
import com.merchantgrowth.coaching.feedback.web.FeedbackBodies.ProblemBody;
import com.merchantgrowth.coaching.feedback.web.FeedbackBodies.ReportBody;
import com.merchantgrowth.coaching.feedback.web.FeedbackBodies.ReportsBody;
import com.merchantgrowth.coaching.feedback.web.FeedbackBodies.TellBody;
import com.merchantgrowth.coaching.feedback.web.FeedbackBodies.ToldBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports of many shops: a service provider's bound ones, an administrator's all. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "rules in practice")
class ReportController {
  private static final int MOST = 500;
  private static final String SCOPE = " Administrators; scope coaching:write.";

  private final ReportDesk desk;
  private final KnownProblems problems;

  ReportController(ReportDesk desk, KnownProblems problems) {
    this.desk = desk;
    this.problems = problems;
  }

  @GetMapping("/rule-reports")
  @Operation(
      summary = "Reports of the shops bound to a service provider, or of all",
      description = "Unanswered ones first; q searches rules, reports and answers.")
  ReportsBody list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String belt,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "50") int limit) {
    ShopReportController.page(offset, limit, MOST);
    ReportFilter filter =
        new ReportFilter(q, FeedbackBodies.topic(topic), FeedbackBodies.state(state), belt, 0);
    return new ReportsBody(
        desk.count(filter), desk.page(filter, offset, limit).stream().map(ReportBody::of).toList());
  }

  @PostMapping("/rule-reports/{id}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Answer a report",
      description = "Told to the shop and its coach. 409 when it is closed." + SCOPE)
  void answer(@PathVariable long id, @RequestBody AnswerBody body) {
    desk.answer(id, body.answer() == null ? "" : body.answer());
  }

  @PostMapping("/rule-reports/{id}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Close a report", description = "It stays to be read." + SCOPE)
  void close(@PathVariable long id) {
    desk.close(id);
  }

  @PostMapping("/rule-reports/{id}/gather")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Gather a report under a known problem",
      description = "The shop is told of the problem, if it was not yet." + SCOPE)
  void gather(@PathVariable long id, @RequestBody GatherBody body) {
    desk.gather(id, body.problem() == null ? 0 : body.problem());
  }

  @GetMapping("/known-problems")
  @Operation(summary = "All known problems, open ones first")
  List<ProblemBody> problems() {
    return problems.list().stream().map(ProblemBody::of).toList();
  }

  @PostMapping("/known-problems/{id}/tell")
  @Operation(
      summary = "Tell similar shops of a known problem",
      description =
          "Those that have all of same (category, stage, belt) in common with a shop that reported"
              + " it; each once. 409 when there is nobody left to tell."
              + SCOPE)
  ToldBody tell(@PathVariable long id, @RequestBody TellBody body) {
    return new ToldBody(problems.tell(id, body.read()));
  }
}
