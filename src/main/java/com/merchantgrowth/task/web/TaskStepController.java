package com.merchantgrowth.task.web;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.TaskAuthoring;
import com.merchantgrowth.task.TaskCatalogue;
import com.merchantgrowth.task.TaskPreviews;
import com.merchantgrowth.task.TaskProblem;
import com.merchantgrowth.task.TaskPublishing;
import com.merchantgrowth.task.TaskVersion;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskDefinitionJson;
import com.merchantgrowth.task.web.TaskJson.BacktestBody;
import com.merchantgrowth.task.web.TaskJson.PreviewBody;
import com.merchantgrowth.task.web.TaskJson.VersionBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What happens to a task on its way from draft to end. */
@RestController
@RequestMapping("/api/v1/tasks/{code}")
@Tag(name = "tasks")
class TaskStepController {
  private final TaskCatalogue catalogue;
  private final TaskAuthoring authoring;
  private final TaskPublishing publishing;
  private final TaskPreviews previews;

  TaskStepController(
      TaskCatalogue catalogue,
      TaskAuthoring authoring,
      TaskPublishing publishing,
      TaskPreviews previews) {
    this.catalogue = catalogue;
    this.authoring = authoring;
    this.publishing = publishing;
    this.previews = previews;
  }

  /** {@code definition} = one that is not saved; else a version, the newest unless given. */
  record WhichBody(@Nullable JsonNode definition, @Nullable Integer version) {}

  /** {@code from} and {@code to} are both included. */
  record PeriodBody(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable JsonNode definition,
      @Nullable Integer version) {}

  record NoteBody(@Nullable String note) {}

  /**
   * What ending a task means.
   *
   * @param dryRun whether it was only asked
   * @param inProgress shops that take part now
   * @param willBePaid those of them that have reached a level and get its reward
   * @param amount reward units they get together
   * @param rewardKind empty = the task pays nothing
   */
  record EndingBody(
      boolean dryRun, int inProgress, int willBePaid, long amount, String rewardKind) {}

  @PostMapping("/preview")
  @Operation(
      summary = "Whom the task would reach if it were published now",
      description = "Nothing is stored. Scope definitions:write.")
  PreviewBody preview(@PathVariable String code, @RequestBody(required = false) WhichBody body) {
    WhichBody which = body == null ? new WhichBody(null, null) : body;
    return PreviewBody.of(previews.preview(definition(code, which.definition(), which.version())));
  }

  @PostMapping("/backtest")
  @Operation(
      summary = "What the task would have done in a past period, from the facts",
      description = "Nothing is stored. Scope definitions:write.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(examples = @ExampleObject(name = "month", value = Examples.BACKTEST))))
  BacktestBody backtest(@PathVariable String code, @RequestBody PeriodBody body) {
    TaskDefinition definition = definition(code, body.definition(), body.version());
    DayRange period = DayRange.closed(given("from", body.from()), given("to", body.to()));
    return BacktestBody.of(previews.backtest(definition, period));
  }

  @PostMapping("/submit")
  @Operation(
      summary = "Hand a draft in for review",
      description =
          "400 with problems [{field, code, detail}] when it cannot be published. Scope"
              + " definitions:write.")
  VersionBody submit(@PathVariable String code) {
    TaskVersion newest = newest(code);
    if (newest.state() == TaskVersion.State.DRAFT) {
      requireSound(newest.definition());
    }
    return VersionBody.of(authoring.submit(newest.taskId(), newest.version()));
  }

  @PostMapping("/approve")
  @Operation(
      summary = "Publish the version in review",
      description =
          "By another administrator than its author, unless portal.task.two-person is off (403)."
              + " Shops that take part keep their version. Scope definitions:write.")
  VersionBody approve(@PathVariable String code) {
    TaskVersion newest = newest(code);
    if (newest.state() == TaskVersion.State.IN_REVIEW) {
      requireSound(newest.definition());
    }
    publishing.approve(newest.taskId(), newest.version());
    return VersionBody.of(newest(code));
  }

  @PostMapping("/send-back")
  @Operation(
      summary = "Send the version in review back to its author",
      description = "A note is required. Scope definitions:write.")
  VersionBody sendBack(@PathVariable String code, @RequestBody NoteBody body) {
    TaskVersion newest = newest(code);
    publishing.sendBack(
        newest.taskId(), newest.version(), body.note() == null ? "" : body.note().strip());
    return VersionBody.of(newest(code));
  }

  @PostMapping("/pause")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Let nobody new in",
      description = "Who takes part goes on and is paid. Scope definitions:write.")
  void pause(@PathVariable String code) {
    publishing.pause(newest(code).taskId());
  }

  @PostMapping("/resume")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Let shops in again", description = "Scope definitions:write.")
  void resume(@PathVariable String code) {
    publishing.resume(newest(code).taskId());
  }

  @PostMapping("/end")
  @Operation(
      summary = "End a task early",
      description =
          "Who takes part is judged by what was reached. With dryRun=true nothing happens, the"
              + " answer says what would. Scope definitions:write.")
  EndingBody end(@PathVariable String code, @RequestParam(defaultValue = "false") boolean dryRun) {
    TaskPublishing.Ending ending = publishing.end(newest(code).taskId(), dryRun);
    return new EndingBody(
        dryRun, ending.inProgress(), ending.willBePaid(), ending.amount(), ending.rewardKind());
  }

  private TaskVersion newest(String code) {
    return catalogue.versions(code).getFirst();
  }

  private TaskDefinition definition(
      String code, @Nullable JsonNode definition, @Nullable Integer version) {
    if (definition != null && !definition.isNull()) {
      return TaskDefinitionJson.read(definition);
    }
    return catalogue.versions(code).stream()
        .filter(one -> version == null || one.version() == version)
        .findFirst()
        .orElseThrow(
            () -> DomainException.notFound("task.admin.error.noVersion", String.valueOf(version)))
        .definition();
  }

  /** Everything that is wrong at once, not only the first. */
  private void requireSound(TaskDefinition definition) {
    List<TaskProblem> problems = previews.problems(definition);
    if (!problems.isEmpty()) {
      throw DomainException.invalid("task.admin.error.problems", problems.size())
          .because(
              problems.stream()
                  .map(
                      problem ->
                          DomainException.invalid(problem.key(), problem.args().toArray())
                              .at(problem.field()))
                  .toList());
    }
  }

  private static LocalDate given(String field, @Nullable LocalDate day) {
    if (day == null) {
      throw DomainException.invalid("task.error.field", field);
    }
    return day;
  }
}
