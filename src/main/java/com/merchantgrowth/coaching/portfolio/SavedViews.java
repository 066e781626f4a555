package com.merchantgrowth.coaching.portfolio;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filters and order of the portfolio, kept under a name; everybody has their own. */
@Service
@PreAuthorize("hasRole('SERVICE_PROVIDER')")
public class SavedViews {
  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 40;

  private static final int LONGEST_FILTERS = 1_000;
  private static final int MOST = 20;

  private final JdbcClient jdbc;
  private final CurrentAccount account;

  SavedViews(JdbcClient jdbc, CurrentAccount account) {
    this.jdbc = jdbc;
    this.account = account;
  }

  /**
   * @param filters as in the address of the page, without the question mark
   */
  public record View(long id, String name, String filters) {}

  /** The caller's, by name. */
  @Transactional(readOnly = true)
  public List<View> list() {
    return jdbc.sql(
            "select id, name, filters from portfolio_view where account_id = ? order by name, id")
        .param(account.require().id())
        .query((row, _) -> new View(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }

  /**
   * Keeps filters under a name, in place of those that had it.
   *
   * @throws DomainException invalid, for an empty or overlong name or overlong filters, and when
   *     there are too many
   */
  @Transactional
  public void save(String name, String filters) {
    String kept = name.strip();
    if (kept.isEmpty() || kept.length() > LONGEST_NAME || filters.length() > LONGEST_FILTERS) {
      throw DomainException.invalid("coaching.portfolio.error.view", LONGEST_NAME);
    }
    long owner = account.require().id();
    int changed =
        jdbc.sql("update portfolio_view set filters = ? where account_id = ? and name = ?")
            .params(filters, owner, kept)
            .update();
    if (changed == 0) {
      if (list().size() >= MOST) {
        throw DomainException.invalid("coaching.portfolio.error.views", MOST);
      }
      jdbc.sql("insert into portfolio_view (account_id, name, filters) values (?, ?, ?)")
          .params(owner, kept, filters)
          .update();
    }
  }

  /** Forgets one of the caller's; nothing happens when there is no such view. */
  @Transactional
  public void delete(long id) {
    jdbc.sql("delete from portfolio_view where id = ? and account_id = ?")
        .params(id, account.require().id())
        .update();
  }
}
