package com.merchantgrowth.course.web;

import com.merchantgrowth.course.CourseAuthoring;
import com.merchantgrowth.course.CourseCatalogue;
import com.merchantgrowth.course.CourseEffect;
import com.merchantgrowth.course.CourseEffects;
import com.merchantgrowth.course.CourseFilter;
import com.merchantgrowth.course.CourseRow;
import com.merchantgrowth.course.CourseState;
import com.merchantgrowth.course.CourseVersion;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.CourseJson;
import com.merchantgrowth.course.web.CourseBodies.TextBody;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.effect.Effect;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The definitions of courses, for administrators. */
@RestController
@RequestMapping("/api/v1/courses")
@Tag(name = "courses")
class CourseController {
  private static final String SCOPE = " Scope definitions:write.";

  private final CourseCatalogue catalogue;
  private final CourseAuthoring authoring;
  private final CourseEffects effects;

  CourseController(CourseCatalogue catalogue, CourseAuthoring authoring, CourseEffects effects) {
    this.catalogue = catalogue;
    this.authoring = authoring;
    this.effects = effects;
  }

  /**
   * @param liveVersion 0 = never published
   * @param draftVersion 0 = none is being written
   * @param passRate shops that passed ÷ shops that began; null = nobody has begun
   */
  record RowBody(
      String code,
      String state,
      TextBody name,
      @Nullable String dimension,
      int liveVersion,
      int draftVersion,
      Instant editedAt,
      long people,
      long shops,
      long passed,
      @Nullable Double passRate) {
    static RowBody of(CourseRow row) {
      Dimension dimension = row.content().dimension();
      return new RowBody(
          row.code(),
          row.state().code(),
          TextBody.of(row.content().name()),
          dimension == null ? null : dimension.code(),
          row.liveVersion(),
          row.draftVersion(),
          row.editedAt(),
          row.people(),
          row.shops(),
          row.passed(),
          Double.isNaN(row.passRate()) ? null : row.passRate());
    }
  }

  /** One version; {@code course} in the form it is written in. */
  record VersionBody(
      String code,
      int version,
      String state,
      String author,
      Instant editedAt,
      @Nullable String publisher,
      @Nullable Instant publishedAt,
      JsonNode course) {
    static VersionBody of(CourseVersion version) {
      return new VersionBody(
          version.code(),
          version.version(),
          version.state().code(),
          version.author(),
          version.editedAt(),
          version.publisher(),
          version.publishedAt(),
          CourseJson.node(version.content()));
    }
  }

  /**
   * @param pairs shops on each side
   * @param waiting shops that passed less than 28 complete days ago
   * @param effect null below twenty pairs; in the metric's unit
   */
  record EffectBody(
      String metric,
      String unit,
      LocalDate day,
      int tookPart,
      int pairs,
      long waiting,
      @Nullable Effect effect) {
    static EffectBody of(CourseEffect one) {
      return new EffectBody(
          one.metric().code(),
          one.metric().unit(),
          one.day(),
          one.answer().tookPart(),
          one.answer().pairs(),
          one.waiting(),
          one.answer().effect().orElse(null));
    }
  }

  @GetMapping
  @Operation(
      summary = "All courses with who learns and who passed",
      description =
          "q is part of the code or of a name; dimension one of the six; state is draft, published"
              + " or archived.")
  List<RowBody> list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String dimension,
      @RequestParam(defaultValue = "") String state) {
    CourseFilter filter =
        new CourseFilter(
            q,
            dimension.isEmpty() ? null : Dimension.of(dimension),
            state.isEmpty() ? null : state(state));
    return catalogue.rows(filter).stream().map(RowBody::of).toList();
  }

  private static CourseState state(String code) {
    return Arrays.stream(CourseState.values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("course.error.state", code));
  }

  @GetMapping("/{code}")
  @Operation(
      summary = "A course's newest version, or the one asked for",
      description = "The ETag names version and edit; send it as If-Match when you write it back.")
  ResponseEntity<VersionBody> course(
      @PathVariable String code, @RequestParam @Nullable Integer version) {
    CourseVersion found =
        catalogue.versions(code).stream()
            .filter(one -> version == null || one.version() == version)
            .findFirst()
            .orElseThrow(() -> DomainException.notFound("course.error.unknown", code));
    return answer(found);
  }

  @GetMapping("/{code}/versions")
  @Operation(summary = "All versions of a course, newest first")
  List<VersionBody> versions(@PathVariable String code) {
    return catalogue.versions(code).stream().map(VersionBody::of).toList();
  }

  @GetMapping("/{code}/effects")
  @Operation(
      summary = "What the course did to the metrics it helps with",
      description =
          "Each metric's formula over the 28 days before and after a shop passed, against shops of"
              + " the same category and tier, matched on starting value and trend, that did not take"
              + " it: difference in differences with a 95 % interval. No effect below twenty pairs."
              + " An estimate, not a proof.")
  List<EffectBody> effects(@PathVariable String code) {
    catalogue.row(code);
    return effects.of(code).stream().map(EffectBody::of).toList();
  }

  @PutMapping("/{code}")
  @Operation(
      summary = "Write a course's draft",
      description =
          "Creates the course, rewrites its draft, or begins the next version of a published one. A"
              + " draft need not be sound yet. With If-Match it is refused (409) when somebody else"
              + " has written meanwhile."
              + SCOPE)
  ResponseEntity<VersionBody> put(
      @PathVariable String code,
      @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String match,
      @RequestBody JsonNode course) {
    CourseContent content = CourseJson.read(course);
    List<CourseRow> known =
        catalogue.rows(CourseFilter.ALL).stream().filter(row -> row.code().equals(code)).toList();
    if (known.isEmpty()) {
      CourseVersion created = authoring.create(code, content);
      return ResponseEntity.created(URI.create("/api/v1/courses/" + code))
          .eTag(tag(created))
          .body(VersionBody.of(created));
    }
    CourseVersion newest = catalogue.versions(code).getFirst();
    if (!match.isBlank() && !match.equals(tag(newest))) {
      throw DomainException.conflict("course.error.savedMeanwhile");
    }
    return answer(authoring.save(code, newest.version(), newest.lock(), content));
  }

  @DeleteMapping("/{code}")
  @Operation(
      summary = "Discard the draft",
      description =
          "A course that was never published is gone with it. 409 when there is no draft." + SCOPE)
  ResponseEntity<Void> discard(@PathVariable String code) {
    authoring.discard(code);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{code}/publish")
  @Operation(
      summary = "Offer the draft",
      description =
          "400 with everything that is wrong with it; 409 when there is no draft. Whoever began with"
              + " an older version may finish it."
              + SCOPE)
  ResponseEntity<VersionBody> publish(@PathVariable String code) {
    return answer(authoring.publish(code, catalogue.versions(code).getFirst().version()));
  }

  @PostMapping("/{code}/archive")
  @Operation(
      summary = "Take a course out of the offer",
      description = "409 naming who uses it, as long as a task or condition asks for it." + SCOPE)
  RowBody archive(@PathVariable String code) {
    authoring.archive(code);
    return RowBody.of(catalogue.row(code));
  }

  @PostMapping("/{code}/restore")
  @Operation(summary = "Offer an archived course again", description = SCOPE)
  RowBody restore(@PathVariable String code) {
    authoring.restore(code);
    return RowBody.of(catalogue.row(code));
  }

  private static ResponseEntity<VersionBody> answer(CourseVersion version) {
    return ResponseEntity.ok().eTag(tag(version)).body(VersionBody.of(version));
  }

  private static String tag(CourseVersion version) {
    return "\"" + version.version() + "." + version.lock() + "\"";
  }
}
