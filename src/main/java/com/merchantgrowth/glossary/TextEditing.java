package com.merchantgrowth.glossary;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing texts. Each save is a new version that everybody reads at once; nothing is deleted. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class TextEditing {
  private final TextStore store;
  private final AuditTrail audit;
  private final CurrentAccount account;
  private final BusinessCalendar calendar;

  TextEditing(
      TextStore store, AuditTrail audit, CurrentAccount account, BusinessCalendar calendar) {
    this.store = store;
    this.audit = audit;
    this.account = account;
    this.calendar = calendar;
  }

  /**
   * The next version of a text, or the first of a new one.
   *
   * @param before the newest version as the author read it; 0 = there was none
   * @return the new version's number; {@code before} when nothing has changed
   * @throws DomainException invalid with everything that is wrong, each at its field; conflict,
   *     when somebody else has saved since
   */
  @Transactional
  public int save(TextId id, int before, TextContent content) {
    List<DomainException> problems = TextChecks.problems(id, content);
    if (!problems.isEmpty()) {
      throw DomainException.invalid("glossary.error.refused", problems.size()).because(problems);
    }
    if (before > 0 && store.find(id).filter(one -> one.content().equals(content)).isPresent()) {
      return before;
    }
    return write(id, before, content, null);
  }

  /**
   * An older text again, as a new version.
   *
   * @param version whose text
   * @param before the newest version as it was read
   * @throws DomainException not found for another version; conflict, when somebody else has saved
   *     since
   */
  @Transactional
  public int restore(TextId id, int version, int before) {
    WrittenText old =
        store.versions(id).stream()
            .filter(one -> one.version() == version)
            .findFirst()
            .orElseThrow(() -> DomainException.notFound("glossary.error.unknown", id));
    return write(id, before, old.content(), version);
  }

  private int write(TextId id, int before, TextContent content, @Nullable Integer restored) {
    String author = account.require().username();
    if (before == 0) {
      try {
        store.insert(id, content, author, calendar.now());
      } catch (DuplicateKeyException e) {
        throw DomainException.conflict("glossary.error.savedMeanwhile");
      }
    } else {
      store.append(id, before, content, author, calendar.now(), restored);
    }
    audit.record(
        restored == null ? "text.save" : "text.restore",
        id.toString(),
        restored == null
            ? Map.of("version", before + 1)
            : Map.of("version", before + 1, "restored", restored));
    return before + 1;
  }
}
