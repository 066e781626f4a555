package com.merchantgrowth.course;

import com.merchantgrowth.course.CourseStore.Stored;
import com.merchantgrowth.course.LearningStore.Attempt;
import com.merchantgrowth.course.LearningStore.Learned;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of a shop learned what. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class LearningRecords {
  private final MerchantAccess access;
  private final CourseStore courses;
  private final LearningStore learning;
  private final AccountDirectory accounts;

  LearningRecords(
      MerchantAccess access,
      CourseStore courses,
      LearningStore learning,
      AccountDirectory accounts) {
    this.access = access;
    this.courses = courses;
    this.learning = learning;
    this.accounts = accounts;
  }

  /**
   * Everybody's of a shop, newest first; five statements.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<LearningRow> of(long shopId) {
    access.require(shopId, ShopArea.CHECKLIST);
    List<Learned> all = learning.ofShop(shopId);
    if (all.isEmpty()) {
      return List.of();
    }
    Map<String, Stored> versions =
        courses.published().stream()
            .collect(
                Collectors.toMap(
                    one -> one.version().courseId() + "/" + one.version().version(), one -> one));
    List<Long> ids = all.stream().map(Learned::id).toList();
    Map<Long, Set<String>> read = learning.read(ids);
    Map<Long, List<Attempt>> attempts = new HashMap<>();
    learning
        .attempts(ids)
        .forEach(
            one -> attempts.computeIfAbsent(one.learningId(), _ -> new ArrayList<>()).add(one));
    Map<Long, AccountRef> people =
        accounts.findAll(all.stream().map(Learned::accountId).distinct().toList());
    List<LearningRow> rows = new ArrayList<>();
    for (Learned one : all) {
      Stored stored = versions.get(one.courseId() + "/" + one.version());
      if (stored != null) {
        AccountRef who = people.get(one.accountId());
        rows.add(
            row(
                one,
                stored.version(),
                who == null ? "" : who.displayName(),
                read.getOrDefault(one.id(), Set.of()),
                attempts.getOrDefault(one.id(), List.of())));
      }
    }
    return rows;
  }

  private static LearningRow row(
      Learned learned,
      CourseVersion version,
      String who,
      Set<String> read,
      List<Attempt> attempts) {
    CourseContent content = version.content();
    return new LearningRow(
        version.code(),
        content.name(),
        version.version(),
        who,
        learned.startedAt(),
        (int) content.lessons().stream().map(Lesson::key).filter(read::contains).count(),
        content.lessons().size(),
        attempts.size(),
        attempts.stream().mapToInt(Attempt::percent).max().orElse(-1),
        learned.passedAt());
  }
}
