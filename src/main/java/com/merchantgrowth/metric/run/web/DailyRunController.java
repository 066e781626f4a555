package com.merchantgrowth.metric.run.web;

import com.merchantgrowth.metric.run.DailyRuns;
import com.merchantgrowth.metric.run.RunStatus;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/daily-runs")
@Tag(name = "daily runs")
class DailyRunController {
  private static final int MOST = 200;

  private final DailyRuns runs;

  DailyRunController(DailyRuns runs) {
    this.runs = runs;
  }

  /**
   * Which days to run: {@code day}, or {@code from} to {@code to}, both included.
   *
   * @param versions {@code own} (default): a day run before keeps its definitions; {@code today}:
   *     those in force now
   */
  record RunOrder(
      @Nullable LocalDate day,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String versions) {
    DayRange range() {
      LocalDate first = day != null ? day : from;
      LocalDate last = day != null ? day : to;
      if (first == null || last == null || (day != null && (from != null || to != null))) {
        throw DomainException.invalid("metric.error.dayOrRange");
      }
      return DayRange.closed(first, last);
    }

    RunVersions chosen() {
      String text = versions == null ? "own" : versions;
      return switch (text) {
        case "own" -> RunVersions.OWN;
        case "today" -> RunVersions.TODAY;
        default -> throw DomainException.invalid("metric.error.versions", text);
      };
    }
  }

  /**
   * How a run goes.
   *
   * @param state waiting, running, published, replaced or failed
   */
  record RunBody(
      long id,
      String kind,
      LocalDate day,
      String state,
      String requestedBy,
      Instant requestedAt,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      long subjects,
      String step,
      long done,
      long total,
      @Nullable String errorId,
      @Nullable String error,
      boolean visible,
      boolean stale) {
    static RunBody of(RunStatus run) {
      return new RunBody(
          run.id(),
          run.kind().code(),
          run.day(),
          run.state().name().toLowerCase(Locale.ROOT),
          run.requestedBy(),
          run.requestedAt(),
          run.startedAt(),
          run.finishedAt(),
          run.rows(),
          run.step(),
          run.done(),
          run.total(),
          run.errorId(),
          run.error(),
          run.visible(),
          run.stale());
    }
  }

  @PostMapping
  @Operation(
      summary = "Run a day, or several in one go",
      description =
          "Answers at once; Location is the status of the first day's run. Administrators, scope"
              + " facts:write.")
  ResponseEntity<List<RunBody>> start(@RequestBody RunOrder order) {
    List<RunStatus> started = runs.start(order.range(), order.chosen());
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/daily-runs/" + started.getFirst().id()))
        .body(started.stream().map(RunBody::of).toList());
  }

  @GetMapping
  @Operation(summary = "Runs, newest first")
  List<RunBody> list(
      @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "50") int limit) {
    if (offset < 0 || limit < 1 || limit > MOST) {
      throw DomainException.invalid("metric.error.page", MOST);
    }
    return runs.newest(offset, limit).stream().map(RunBody::of).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "How a run goes")
  RunBody status(@PathVariable long id) {
    return RunBody.of(runs.require(id));
  }
}
