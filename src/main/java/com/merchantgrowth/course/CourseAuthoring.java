package com.merchantgrowth.course;

import com.merchantgrowth.course.CourseStore.Stored;
import com.merchantgrowth.course.CourseUse.Use;
import com.merchantgrowth.course.content.CourseChecks;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.CourseJson;
import com.merchantgrowth.course.content.CourseProblem;
import com.merchantgrowth.eligibility.ConditionTerms;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing courses: drafts, publishing them, taking courses out of the offer. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class CourseAuthoring {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{1,39}");
  private static final int LONGEST_CONTENT = 900_000;

  private final CourseStore store;
  private final ConditionTerms terms;
  private final CourseUses uses;
  private final AuditTrail audit;
  private final CurrentAccount account;
  private final BusinessCalendar calendar;

  CourseAuthoring(
      CourseStore store,
      ConditionTerms terms,
      CourseUses uses,
      AuditTrail audit,
      CurrentAccount account,
      BusinessCalendar calendar) {
    this.store = store;
    this.terms = terms;
    this.uses = uses;
    this.audit = audit;
    this.account = account;
    this.calendar = calendar;
  }

  /**
   * A new course with a draft of its first version; it need not be sound yet.
   *
   * @param code lower case letters, digits and underscores, 2 to 40, beginning with a letter; part
   *     of the flag conditions ask for
   * @throws DomainException invalid, for another code; conflict, when it is taken
   */
  @Transactional
  public CourseVersion create(String code, CourseContent content) {
    if (!CODE.matcher(code).matches()) {
      throw DomainException.invalid("course.error.code", code);
    }
    requireSize(content);
    if (store.idOf(code).isPresent()) {
      throw DomainException.conflict("course.error.codeTaken", code);
    }
    try {
      int id = store.insert(code, calendar.now());
      store.insertDraft(id, 1, content, author(), calendar.now());
    } catch (DuplicateKeyException e) {
      throw DomainException.conflict("course.error.codeTaken", code);
    }
    audit.record("course.create", code, Map.of("version", 1));
    return store.require(code, 1).version();
  }

  /**
   * Rewrites the draft; saving over the newest published version begins the next one as a draft.
   *
   * @param version the one the author began with
   * @param lock of that version
   * @throws DomainException conflict, when somebody else saved in between
   */
  @Transactional
  public CourseVersion save(String code, int version, int lock, CourseContent content) {
    requireSize(content);
    CourseVersion newest = newest(code).version();
    if (newest.version() != version) {
      throw DomainException.conflict("course.error.savedMeanwhile");
    }
    store.lock(newest.courseId());
    if (newest.state() == CourseVersion.State.DRAFT) {
      if (!store.rewrite(newest.courseId(), version, lock, content, author(), calendar.now())) {
        throw DomainException.conflict("course.error.savedMeanwhile");
      }
      return store.require(code, version).version();
    }
    try {
      store.insertDraft(newest.courseId(), version + 1, content, author(), calendar.now());
    } catch (DuplicateKeyException e) {
      throw DomainException.conflict("course.error.savedMeanwhile");
    }
    audit.record("course.draft", code, Map.of("version", version + 1));
    return store.require(code, version + 1).version();
  }

  /**
   * What keeps a course from being published; empty = nothing. Without a transaction of its own:
   * what the check of the audience refuses would end it.
   */
  public List<CourseProblem> problems(CourseContent content) {
    Set<String> metrics =
        terms.metrics().stream().map(MetricDefinition::code).collect(Collectors.toSet());
    List<CourseProblem> problems = new ArrayList<>(CourseChecks.of(content, metrics));
    try {
      terms.check(content.audience());
    } catch (DomainException e) {
      problems.add(new CourseProblem("audience", e.key(), List.of(e.args())));
    }
    return problems;
  }

  /**
   * Offers the draft from now on. Whoever began with an older version may finish it.
   *
   * @throws DomainException conflict, when there is no such draft; invalid, with everything that is
   *     wrong with it
   */
  @Transactional
  public CourseVersion publish(String code, int version) {
    CourseVersion draft = draft(code, version);
    List<DomainException> wrong =
        problems(draft.content()).stream()
            .map(one -> DomainException.invalid(one.key(), one.args().toArray()).at(one.field()))
            .toList();
    if (!wrong.isEmpty()) {
      throw wrong.getFirst().because(wrong);
    }
    store.lock(draft.courseId());
    store.publish(draft.courseId(), version, author(), calendar.now());
    audit.record("course.publish", code, Map.of("version", version));
    return store.require(code, version).version();
  }

  /**
   * Throws the draft away; of a course that was never published, the course with it.
   *
   * @throws DomainException conflict, when there is no draft
   */
  @Transactional
  public void discard(String code) {
    Stored newest = newest(code);
    CourseVersion draft = draft(code, newest.version().version());
    store.lock(draft.courseId());
    if (newest.liveVersion() == 0) {
      store.delete(draft.courseId());
    } else {
      store.deleteDraft(draft.courseId(), draft.version());
    }
    audit.record("course.discard", code, Map.of("version", draft.version()));
  }

  /** Who uses the course; while anybody does, it cannot be archived. */
  @Transactional(readOnly = true)
  public List<Use> uses(String code) {
    return uses.of(code);
  }

  /**
   * Takes a course out of the offer. Who passed it keeps that; who began may finish.
   *
   * @throws DomainException conflict, when it is not offered, or naming who uses it
   */
  @Transactional
  public void archive(String code) {
    Stored newest = newest(code);
    store.lock(newest.version().courseId());
    if (newest.state() != CourseState.PUBLISHED) {
      throw DomainException.conflict("course.error.notPublished");
    }
    List<Use> users = uses.of(code);
    if (!users.isEmpty()) {
      throw DomainException.conflict(
          "course.error.inUse",
          users.size(),
          new Wording(names(users, Locale.CHINESE, "、"), names(users, Locale.ENGLISH, ", ")));
    }
    store.state(newest.version().courseId(), CourseState.ARCHIVED);
    audit.record("course.archive", code, Map.of());
  }

  private static String names(List<Use> users, Locale locale, String between) {
    return users.stream().map(one -> one.name(locale)).collect(Collectors.joining(between));
  }

  /**
   * Offers an archived course again, as it was.
   *
   * @throws DomainException conflict, when it is not archived
   */
  @Transactional
  public void restore(String code) {
    Stored newest = newest(code);
    store.lock(newest.version().courseId());
    if (newest.state() != CourseState.ARCHIVED) {
      throw DomainException.conflict("course.error.notArchived");
    }
    store.state(newest.version().courseId(), CourseState.PUBLISHED);
    audit.record("course.restore", code, Map.of());
  }

  private CourseVersion draft(String code, int version) {
    CourseVersion draft = store.require(code, version).version();
    if (draft.state() != CourseVersion.State.DRAFT) {
      throw DomainException.conflict("course.error.notDraft");
    }
    return draft;
  }

  private Stored newest(String code) {
    return store.versions(code).stream()
        .findFirst()
        .orElseThrow(() -> DomainException.notFound("course.error.unknown", code));
  }

  private static void requireSize(CourseContent content) {
    if (CourseJson.write(content).length() > LONGEST_CONTENT) {
      throw DomainException.invalid("course.error.size", LONGEST_CONTENT);
    }
  }

  private String author() {
    return account.require().username();
  }
}
