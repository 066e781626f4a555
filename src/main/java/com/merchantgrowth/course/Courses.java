package com.merchantgrowth.course;

import com.merchantgrowth.course.CoursePage.Answered;
import com.merchantgrowth.course.CourseStore.Stored;
import com.merchantgrowth.course.LearningStore.Attempt;
import com.merchantgrowth.course.LearningStore.Learned;
import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.course.content.Quiz;
import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The courses of a shop, for whoever may see it. There are tens of courses, so they are read whole:
 * the number of statements does not grow with them.
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class Courses {
  private final MerchantAccess access;
  private final CourseStore courses;
  private final LearningStore learning;
  private final PassStore passes;
  private final Audience audience;
  private final Reader reader;

  /** Who reads. */
  @org.springframework.stereotype.Component
  record Reader(CurrentAccount account, AccountDirectory accounts, BusinessCalendar calendar) {
    LocalDate today() {
      return calendar.today();
    }
  }

  Courses(
      MerchantAccess access,
      CourseStore courses,
      LearningStore learning,
      PassStore passes,
      Audience audience,
      Reader reader) {
    this.access = access;
    this.courses = courses;
    this.learning = learning;
    this.passes = passes;
    this.audience = audience;
    this.reader = reader;
  }

  /**
   * Those offered to the shop, and those its people have begun or passed; by dimension, then code.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<CourseCard> of(long shopId) {
    access.require(shopId, ShopArea.CHECKLIST);
    Known known = known(shopId);
    List<Stored> published = courses.published();
    Set<String> offered =
        audience.of(shopId, published.stream().filter(Stored::offered).toList()).stream()
            .map(one -> one.version().code())
            .collect(Collectors.toSet());
    Map<String, List<Stored>> byCode = new HashMap<>();
    published.forEach(
        one -> byCode.computeIfAbsent(one.version().code(), _ -> new ArrayList<>()).add(one));
    return byCode.values().stream()
        .filter(
            versions -> {
              String code = versions.getFirst().version().code();
              return offered.contains(code)
                  || known.began(versions.getFirst())
                  || known.passed(code);
            })
        .map(
            versions ->
                card(versions, known, offered.contains(versions.getFirst().version().code())))
        .sorted(
            Comparator.comparing(
                    (CourseCard card) ->
                        card.content().dimension() == null
                            ? Integer.MAX_VALUE
                            : card.content().dimension().ordinal())
                .thenComparing(CourseCard::code))
        .toList();
  }

  /**
   * One course, opened.
   *
   * @throws DomainException not found, if the caller may not see the shop, or the course is neither
   *     offered to it nor begun by its people
   */
  @Transactional(readOnly = true)
  public CoursePage page(long shopId, String code) {
    access.require(shopId, ShopArea.CHECKLIST);
    List<Stored> versions =
        courses.versions(code).stream()
            .filter(one -> one.version().state() != CourseVersion.State.DRAFT)
            .toList();
    if (versions.isEmpty()) {
      throw DomainException.notFound("course.error.unknown", code);
    }
    Known known = known(shopId);
    boolean offered =
        !audience.of(shopId, versions.stream().filter(Stored::offered).toList()).isEmpty();
    if (!offered && !known.began(versions.getFirst()) && !known.passed(code)) {
      throw DomainException.notFound("course.error.unknown", code);
    }
    CourseCard card = card(versions, known, offered);
    Learned mine = known.mine(versions.getFirst());
    List<Attempt> attempts = mine == null ? List.of() : learning.attempts(List.of(mine.id()));
    Quiz quiz = card.content().quiz();
    return new CoursePage(
        card,
        mine == null ? Set.of() : Set.copyOf(known.read().getOrDefault(mine.id(), Set.of())),
        quiz == null ? null : last(attempts, card.version(), quiz),
        quiz == null ? CoursePage.UNLIMITED : left(quiz, attempts, reader.today()),
        versions.getFirst().liveVersion(),
        passedBy(known, code),
        mayLearn(shopId));
  }

  /** How many attempts a person has left on a day. */
  static int left(Quiz quiz, List<Attempt> attempts, LocalDate today) {
    if (quiz.attempts() == 0) {
      return CoursePage.UNLIMITED;
    }
    long used = attempts.stream().filter(one -> one.day().equals(today)).count();
    return (int) Math.max(0, quiz.attempts() - used);
  }

  private static @Nullable Answered last(List<Attempt> attempts, int version, Quiz quiz) {
    return attempts.stream()
        .filter(one -> one.version() == version)
        .findFirst()
        .map(one -> new Answered(one.number(), one.day(), one.answers(), quiz.judge(one.answers())))
        .orElse(null);
  }

  private @Nullable String passedBy(Known known, String code) {
    return Optional.ofNullable(known.passes().get(code))
        .flatMap(pass -> reader.accounts().find(pass.accountId()))
        .map(AccountRef::displayName)
        .orElse(null);
  }

  private boolean mayLearn(long shopId) {
    return reader.account().require().isMerchant() && access.allowed(shopId, ShopArea.OPERATE);
  }

  /** What the shop and the reader have done. */
  private record Known(
      List<Learned> everybody,
      long accountId,
      Map<Long, Set<String>> read,
      Map<String, PassStore.Pass> passes) {
    @Nullable Learned mine(Stored course) {
      return everybody.stream()
          .filter(one -> one.courseId() == course.version().courseId())
          .filter(one -> one.accountId() == accountId)
          .findFirst()
          .orElse(null);
    }

    boolean began(Stored course) {
      return everybody.stream().anyMatch(one -> one.courseId() == course.version().courseId());
    }

    boolean passed(String code) {
      return passes.containsKey(code);
    }
  }

  private Known known(long shopId) {
    List<Learned> everybody = learning.ofShop(shopId);
    long account = reader.account().require().id();
    return new Known(
        everybody,
        account,
        learning.read(
            everybody.stream().filter(one -> one.accountId() == account).map(Learned::id).toList()),
        passes.ofShop(shopId).stream()
            .collect(Collectors.toMap(PassStore.Pass::code, Function.identity())));
  }

  private static CourseCard card(List<Stored> versions, Known known, boolean offered) {
    Stored newest = versions.getFirst();
    Learned mine = known.mine(newest);
    int wanted = mine == null ? newest.liveVersion() : mine.version();
    CourseVersion shown =
        versions.stream()
            .map(Stored::version)
            .filter(one -> one.version() == wanted)
            .findFirst()
            .orElse(newest.version());
    String code = shown.code();
    Set<String> read =
        mine == null ? Set.of() : new HashSet<>(known.read().getOrDefault(mine.id(), Set.of()));
    PassStore.Pass pass = known.passes().get(code);
    CourseStatus status =
        pass != null
            ? CourseStatus.PASSED
            : known.began(newest) ? CourseStatus.IN_PROGRESS : CourseStatus.NOT_STARTED;
    return new CourseCard(
        code,
        shown.version(),
        shown.content(),
        status,
        (int) shown.content().lessons().stream().map(Lesson::key).filter(read::contains).count(),
        pass == null ? null : pass.onDay(),
        offered);
  }
}
