package com.merchantgrowth.notice;

import com.merchantgrowth.shared.DomainException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages of the signed-in account: its own, those to its role, and those to the shops it
 * works for at this moment, of the kinds its role sees.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class MyNotices {
  /** A message older than this counts as read: nobody has to clear last month's. */
  public static final Duration FRESH = Duration.ofDays(30);

  /** {@link #unreadCount()} counts no further. */
  public static final int MANY = 100;

  /** How many ids {@link #markRead(Collection)} takes. */
  public static final int MOST_IDS = 1000;

  private final Readers readers;
  private final NoticeRows rows;

  MyNotices(Readers readers, NoticeRows rows) {
    this.readers = readers;
    this.rows = rows;
  }

  /**
   * How many unread messages are in the bell, at most {@link #MANY}. Two statements, whatever there
   * is: the shops, and the count.
   */
  @Transactional(readOnly = true)
  public int unreadCount() {
    Reader reader = readers.current();
    return reader.hears() ? rows.unreadInBell(reader, MANY) : 0;
  }

  /** The newest in the bell, read ones too, without the kinds that are switched off. */
  @Transactional(readOnly = true)
  public List<Notice> newest(int limit) {
    Reader reader = readers.current();
    return reader.hears() ? rows.newestInBell(reader, limit) : List.of();
  }

  /**
   * One page, the newest first, of all kinds, switched off or not.
   *
   * @param offset from 0
   * @param limit at most how many
   */
  @Transactional(readOnly = true)
  public List<Notice> page(NoticeFilter filter, int offset, int limit) {
    Reader reader = readers.current();
    return reader.hears() ? rows.page(reader, filter, offset, limit) : List.of();
  }

  /** How many {@link #page} has in all. */
  @Transactional(readOnly = true)
  public int count(NoticeFilter filter) {
    Reader reader = readers.current();
    return reader.hears() ? rows.count(reader, filter) : 0;
  }

  /**
   * Marks messages as read, again or for the first time. Ids that are not the account's to see are
   * passed over, as if there were no such message.
   *
   * @param ids at most {@link #MOST_IDS}
   */
  @Transactional
  public void markRead(Collection<Long> ids) {
    if (ids.size() > MOST_IDS) {
      throw DomainException.invalid("notice.error.tooMany", MOST_IDS);
    }
    Reader reader = readers.current();
    if (reader.hears() && !ids.isEmpty()) {
      rows.markRead(reader, ids);
    }
  }

  /** Marks everything as read that this account sees now; what arrives meanwhile stays unread. */
  @Transactional
  public void markAllRead() {
    Reader reader = readers.current();
    if (reader.hears()) {
      rows.markAllRead(reader);
    }
  }

  /** Marks a message as unread; without effect on one older than {@link #FRESH}. */
  @Transactional
  public void markUnread(long id) {
    rows.markUnread(readers.current(), id);
  }
}
