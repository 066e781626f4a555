package com.merchantgrowth.task.web;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.TaskAuthoring;
import com.merchantgrowth.task.TaskCatalogue;
import com.merchantgrowth.task.TaskFilter;
import com.merchantgrowth.task.TaskState;
import com.merchantgrowth.task.TaskVersion;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskDefinitionJson;
import com.merchantgrowth.task.definition.TaskKind;
import com.merchantgrowth.task.web.TaskJson.EffectBody;
import com.merchantgrowth.task.web.TaskJson.TaskBody;
import com.merchantgrowth.task.web.TaskJson.VersionBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The definitions of tasks, for administrators. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "tasks")
class TaskController {
  private final TaskCatalogue catalogue;
  private final TaskAuthoring authoring;

  TaskController(TaskCatalogue catalogue, TaskAuthoring authoring) {
    this.catalogue = catalogue;
    this.authoring = authoring;
  }

  record PageBody(List<TaskBody> tasks, long total, int page, int size) {}

  @GetMapping
  @Operation(
      summary = "All tasks with what became of them",
      description =
          "q is part of the code or of a name; kind is tier_advancement, platform_incentive or"
              + " newcomer; state is draft, in_review, published, paused or ended.")
  PageBody list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    TaskJson.requirePage(page, size);
    TaskFilter filter =
        new TaskFilter(
            q,
            TaskJson.one("kind", kind, TaskKind.values(), TaskKind::code),
            TaskJson.one("state", state, TaskState.values(), TaskState::code));
    return new PageBody(
        catalogue.page(filter, (long) page * size, size).stream().map(TaskBody::of).toList(),
        catalogue.count(filter),
        page,
        size);
  }

  @GetMapping("/{code}")
  @Operation(
      summary = "A task's newest version, or the one asked for",
      description = "The ETag names version and edit; send it as If-Match when you write it back.")
  ResponseEntity<VersionBody> task(
      @PathVariable String code, @RequestParam @Nullable Integer version) {
    return answer(
        version == null ? catalogue.versions(code).getFirst() : require(code, version), false);
  }

  @GetMapping("/{code}/versions")
  @Operation(summary = "All versions of a task, newest first")
  List<VersionBody> versions(@PathVariable String code) {
    return catalogue.versions(code).stream().map(VersionBody::of).toList();
  }

  @GetMapping("/{code}/effects")
  @Operation(
      summary = "What became of each round",
      description =
          "Shops that were shown it, claimed and completed it, rewards paid and waiting for budget,"
              + " and what the goal measures before and since, of those who completed it and of the"
              + " others. The two groups chose themselves: a comparison, not a proof.")
  List<EffectBody> effects(@PathVariable String code) {
    return catalogue.effects(catalogue.versions(code).getFirst().taskId()).stream()
        .map(EffectBody::of)
        .toList();
  }

  @PutMapping("/{code}")
  @Operation(
      summary = "Write a task's draft",
      description =
          "Creates the task, rewrites its draft, or begins the next version of a published task."
              + " A draft need not be sound yet. With If-Match it is refused (409) when somebody"
              + " else has written meanwhile. Scope definitions:write.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(examples = @ExampleObject(name = "ladder", value = Examples.LADDER))))
  ResponseEntity<VersionBody> put(
      @PathVariable String code,
      @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String match,
      @RequestBody JsonNode definition) {
    TaskDefinition read = TaskDefinitionJson.read(definition);
    Optional<TaskVersion> newest = newest(code);
    if (newest.isEmpty()) {
      return answer(authoring.create(code, read), true);
    }
    Edit edit = match.isBlank() ? Edit.of(newest.get()) : Edit.parse(match);
    return answer(authoring.save(newest.get().taskId(), edit.version(), edit.lock(), read), false);
  }

  @DeleteMapping("/{code}")
  @Operation(
      summary = "Discard a draft",
      description =
          "A task that was never published is gone with it. 409 when there is no draft. Scope"
              + " definitions:write.")
  ResponseEntity<Void> discard(@PathVariable String code) {
    TaskVersion newest = catalogue.versions(code).getFirst();
    authoring.discard(newest.taskId(), newest.version());
    return ResponseEntity.noContent().build();
  }

  private Optional<TaskVersion> newest(String code) {
    try {
      return Optional.of(catalogue.versions(code).getFirst());
    } catch (DomainException refused) {
      if (refused.kind() == DomainException.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private TaskVersion require(String code, int version) {
    return catalogue.versions(code).stream()
        .filter(one -> one.version() == version)
        .findFirst()
        .orElseThrow(() -> DomainException.notFound("task.admin.error.noVersion", version));
  }

  private static ResponseEntity<VersionBody> answer(TaskVersion version, boolean created) {
    ResponseEntity.BodyBuilder answer =
        created
            ? ResponseEntity.created(URI.create("/api/v1/tasks/" + version.code()))
            : ResponseEntity.ok();
    return answer.eTag(Edit.of(version).tag()).body(VersionBody.of(version));
  }

  /** Which edit of which version somebody has read; the ETag {@code "3.7"}. */
  private record Edit(int version, int lock) {
    static Edit of(TaskVersion version) {
      return new Edit(version.version(), version.lock());
    }

    static Edit parse(String match) {
      String[] parts = match.replace("\"", "").replace("W/", "").strip().split("\\.", -1);
      try {
        if (parts.length == 2) {
          return new Edit(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
      } catch (NumberFormatException e) {
        throw DomainException.invalid("task.admin.error.ifMatch", match);
      }
      throw DomainException.invalid("task.admin.error.ifMatch", match);
    }

    String tag() {
      return "\"" + version + "." + lock + "\"";
    }
  }
}
