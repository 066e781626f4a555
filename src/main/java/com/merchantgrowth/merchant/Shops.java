package com.merchantgrowth.merchant;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.IdList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks shops up for other rooms. It asks nobody who they are: whatever is shown to a person goes
 * through {@link MerchantAccess} first.
 */
@Service
public class Shops {
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  Shops(JdbcClient jdbc, BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  @Transactional(readOnly = true)
  public Optional<ShopRef> find(String code) {
    return jdbc.sql(
            "select s.id, s.code, v.name" + ShopVersionRows.SHOPS_AS_OF + "where s.code = :code")
        .param("day", calendar.today())
        .param("code", code)
        .query(ShopVersionRows::ref)
        .optional();
  }

  @Transactional(readOnly = true)
  public Optional<ShopRef> find(long id) {
    return jdbc.sql(
            "select s.id, s.code, v.name" + ShopVersionRows.SHOPS_AS_OF + "where s.id = :id")
        .param("day", calendar.today())
        .param("id", id)
        .query(ShopVersionRows::ref)
        .optional();
  }

  /**
   * @throws DomainException not found, if there is no shop with this code
   */
  @Transactional(readOnly = true)
  public ShopRef require(String code) {
    return find(code).orElseThrow(() -> DomainException.notFound("merchant.error.unknown", code));
  }

  /**
   * @throws DomainException not found, if there is no shop with this id
   */
  @Transactional(readOnly = true)
  public ShopRef require(long id) {
    return find(id).orElseThrow(() -> DomainException.notFound("merchant.error.unknown", id));
  }

  /**
   * The attributes as of a day.
   *
   * @throws DomainException not found, if there is no shop with this id
   */
  @Transactional(readOnly = true)
  public ShopProfile profile(long id, LocalDate day) {
    return jdbc.sql(
            "select s.id, s.code, "
                + ShopVersionRows.ATTRIBUTES
                + ShopVersionRows.SHOPS_AS_OF
                + "where s.id = :id")
        .param("day", day)
        .param("id", id)
        .query(ShopVersionRows::profile)
        .optional()
        .orElseThrow(() -> DomainException.notFound("merchant.error.unknown", id));
  }

  /** The profiles of these shops as of a day, by id; unknown ids are left out. */
  @Transactional(readOnly = true)
  public Map<Long, ShopProfile> profiles(Collection<Long> ids, LocalDate day) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<Long, ShopProfile> byId = new HashMap<>();
    List<ShopProfile> found =
        jdbc.sql(
                "select s.id, s.code, "
                    + ShopVersionRows.ATTRIBUTES
                    + ShopVersionRows.SHOPS_AS_OF
                    + "join "
                    + IdList.table(":ids", "asked", "id")
                    + " on asked.id = s.id")
            .param("day", day)
            .param("ids", IdList.of(ids))
            .query(ShopVersionRows::profile)
            .list();
    found.forEach(profile -> byId.put(profile.id(), profile));
    return byId;
  }

  /** How many shops there are. */
  @Transactional(readOnly = true)
  public long count() {
    return jdbc.sql("select count(*) from shop").query(Long.class).single();
  }
}
