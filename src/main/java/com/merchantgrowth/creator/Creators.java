package com.merchantgrowth.creator;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks creators up. They are the market's, not a shop's: everybody who has signed in may. */
@Service
@PreAuthorize("isAuthenticated()")
public class Creators {
  private final CreatorListing listing;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  Creators(CreatorListing listing, JdbcClient jdbc, BusinessCalendar calendar) {
    this.listing = listing;
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** One page of the creators as of today; one statement. */
  @Transactional(readOnly = true)
  public List<CreatorProfile> page(CreatorFilter filter, CreatorSort sort, long offset, int limit) {
    return listing.page(filter, sort, offset, limit);
  }

  @Transactional(readOnly = true)
  public long count(CreatorFilter filter) {
    return listing.count(filter);
  }

  /** Hands every creator of the filter over, by code, without holding them in memory. */
  @Transactional(readOnly = true)
  public void forEach(CreatorFilter filter, Consumer<CreatorProfile> consumer) {
    listing.forEach(filter, consumer);
  }

  /** The main categories creators have today, sorted and without the unknown. */
  @Transactional(readOnly = true)
  public List<String> categories() {
    return listing.categories();
  }

  /** As of today. */
  @Transactional(readOnly = true)
  public Optional<CreatorProfile> find(String code) {
    return jdbc.sql(CreatorRows.COLUMNS + CreatorRows.AS_OF + "where c.code = :code")
        .param("day", calendar.today())
        .param("code", code)
        .query(CreatorRows::profile)
        .optional();
  }

  /**
   * As of today.
   *
   * @throws DomainException not found, if there is no creator with this code
   */
  @Transactional(readOnly = true)
  public CreatorProfile require(String code) {
    return find(code).orElseThrow(() -> DomainException.notFound("creator.error.unknown", code));
  }

  /** The profiles of these creators as of a day, by id; unknown ids are left out. */
  @Transactional(readOnly = true)
  public Map<Long, CreatorProfile> profiles(Collection<Long> ids, LocalDate day) {
    Map<Long, CreatorProfile> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(CreatorRows.COLUMNS + CreatorRows.AS_OF + "where c.id in (:ids)")
          .param("day", day)
          .param("ids", ids)
          .query(CreatorRows::profile)
          .list()
          .forEach(profile -> byId.put(profile.id(), profile));
    }
    return byId;
  }

  /** With whom a creator has been compared, newest first. */
  @Transactional(readOnly = true)
  public List<CreatorVersion> history(long id) {
    return jdbc.sql(
            "select valid_from, valid_to, tier, creator_type, category from creator_version"
                + " where creator_id = ? order by valid_from desc")
        .param(id)
        .query(
            (row, number) ->
                new CreatorVersion(
                    row.getObject(1, LocalDate.class),
                    row.getObject(2, LocalDate.class),
                    CreatorRows.tier(row.getString(3)),
                    CreatorRows.type(row.getString(4)),
                    row.getString(5)))
        .list();
  }
}
