package com.merchantgrowth.course;

import com.merchantgrowth.course.CourseStore.Stored;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrators' view of all courses; two statements whatever their number. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class CourseCatalogue {
  private final CourseStore store;
  private final LearningStore learning;

  CourseCatalogue(CourseStore store, LearningStore learning) {
    this.store = store;
    this.learning = learning;
  }

  /** Edited last first. */
  @Transactional(readOnly = true)
  public List<CourseRow> rows(CourseFilter filter) {
    Map<String, List<Stored>> byCode = new LinkedHashMap<>();
    store
        .all()
        .forEach(
            one -> byCode.computeIfAbsent(one.version().code(), _ -> new ArrayList<>()).add(one));
    Map<Integer, LearningStore.Counts> counts = learning.counts();
    return byCode.values().stream()
        .map(versions -> row(versions, counts))
        .filter(row -> matches(row, filter))
        .sorted(Comparator.comparing(CourseRow::editedAt).reversed().thenComparing(CourseRow::code))
        .toList();
  }

  /**
   * All versions of a course, newest first.
   *
   * @throws DomainException not found
   */
  @Transactional(readOnly = true)
  public List<CourseVersion> versions(String code) {
    List<CourseVersion> versions = store.versions(code).stream().map(Stored::version).toList();
    if (versions.isEmpty()) {
      throw DomainException.notFound("course.error.unknown", code);
    }
    return versions;
  }

  /**
   * One row of the list.
   *
   * @throws DomainException not found
   */
  @Transactional(readOnly = true)
  public CourseRow row(String code) {
    List<Stored> versions = store.versions(code);
    if (versions.isEmpty()) {
      throw DomainException.notFound("course.error.unknown", code);
    }
    return row(versions, learning.counts());
  }

  private static CourseRow row(List<Stored> versions, Map<Integer, LearningStore.Counts> counts) {
    Stored newest = versions.getFirst();
    Stored shown =
        versions.stream()
            .filter(one -> one.version().version() == one.liveVersion())
            .findFirst()
            .orElse(newest);
    LearningStore.Counts count =
        counts.getOrDefault(newest.version().courseId(), LearningStore.Counts.NONE);
    return new CourseRow(
        newest.version().code(),
        newest.state(),
        shown.version().content(),
        newest.liveVersion(),
        newest.version().state() == CourseVersion.State.DRAFT ? newest.version().version() : 0,
        newest.version().editedAt(),
        count.people(),
        count.shops(),
        count.passed());
  }

  private static boolean matches(CourseRow row, CourseFilter filter) {
    String text = filter.text().strip().toLowerCase(Locale.ROOT);
    boolean named =
        text.isEmpty()
            || row.code().contains(text)
            || row.content().name().zh().toLowerCase(Locale.ROOT).contains(text)
            || row.content().name().en().toLowerCase(Locale.ROOT).contains(text);
    return named
        && (filter.dimension() == null || row.content().dimension() == filter.dimension())
        && (filter.state() == null || row.state() == filter.state());
  }
}
