package com.merchantgrowth.notice;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.shared.DomainException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which kinds the signed-in account wants in its bell. The list of messages has all of them. */
@Service
@PreAuthorize("isAuthenticated()")
public class NoticeSettings {
  private final NoticeKinds kinds;
  private final OnceInserts inserts;
  private final JdbcClient jdbc;
  private final CurrentAccount currentAccount;

  NoticeSettings(
      NoticeKinds kinds, OnceInserts inserts, JdbcClient jdbc, CurrentAccount currentAccount) {
    this.kinds = kinds;
    this.inserts = inserts;
    this.jdbc = jdbc;
    this.currentAccount = currentAccount;
  }

  /** A kind of the account's role, and whether it is in the bell. */
  public record Choice(NoticeKind kind, boolean inBell) {}

  /** All kinds of the account's role, in their order. */
  @Transactional(readOnly = true)
  public List<Choice> list() {
    AccountRef account = currentAccount.require();
    Set<String> off =
        new HashSet<>(
            jdbc.sql("select kind from notice_off where account_id = ?")
                .param(account.id())
                .query(String.class)
                .list());
    return kinds.of(account.role()).stream()
        .map(kind -> new Choice(kind, kind.mandatory() || !off.contains(kind.code())))
        .toList();
  }

  /**
   * Takes a kind out of the bell or puts it back.
   *
   * @throws DomainException not found, if the account's role does not see it; conflict, if a
   *     mandatory one is to be switched off
   */
  @Transactional
  public void set(String code, boolean inBell) {
    AccountRef account = currentAccount.require();
    NoticeKind kind =
        kinds.of(account.role()).stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(() -> DomainException.notFound("notice.error.noKind", code));
    if (kind.mandatory() && !inBell) {
      throw DomainException.conflict("notice.error.mandatory");
    }
    if (inBell) {
      jdbc.sql("delete from notice_off where account_id = ? and kind = ?")
          .params(account.id(), code)
          .update();
      return;
    }
    inserts.one(
        "insert into notice_off (account_id, kind)"
            + " select cast(? as bigint), cast(? as varchar(60)) where not exists"
            + " (select 1 from notice_off where account_id = ? and kind = ?)",
        sql -> jdbc.sql(sql).params(account.id(), code, account.id(), code).update());
  }
}
