package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of members worth a word: who would get it, and why. */
@Service
public class Outreach {
  /** A list holds so many at most; more is told by its length. */
  public static final int MOST = 10_000;

  /** Falling asleep is who has not paid an order for so long. */
  public static final int ASLEEP_DAYS = 60;

  /** About to fall is whose level is looked at within so many days and would not be kept. */
  public static final int FALL_DAYS = 30;

  private static final String SELECT =
      "select "
          + MemberBook.COLUMNS
          + ", coalesce((select sum(g.growth) from marketing_growth g where g.member_id = m.id"
          + " and g.counts_on > :window), 0) from marketing_member m where m.shop_id = :shop and ";

  private final JdbcClient jdbc;
  private final ProgrammeBook programmes;
  private final MerchantAccess access;
  private final BusinessCalendar calendar;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  Outreach(
      JdbcClient jdbc,
      ProgrammeBook programmes,
      MerchantAccess access,
      BusinessCalendar calendar,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.programmes = programmes;
    this.access = access;
    this.calendar = calendar;
    this.audit = audit;
    this.events = events;
  }

  /** Why members are on a list. */
  public enum Cause {
    /** Born this month, with a gift at their level that was not given this year. */
    BIRTHDAY,
    ASLEEP,
    ABOUT_TO_FALL;

    /** For texts, REST and files: {@code about_to_fall}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws DomainException not found, if there is no such list
     */
    public static Cause of(String code) {
      for (Cause cause : values()) {
        if (cause.code().equals(code)) {
          return cause;
        }
      }
      throw DomainException.notFound("membership.error.list", code);
    }
  }

  /**
   * A member on a list.
   *
   * @param missing growth missing to keep the level; 0 on the other lists
   */
  public record Reached(Member member, long missing) {}

  /**
   * Who would get it, the longest member first; two statements besides the guard.
   *
   * @throws DomainException not found, if the shop has no membership; as {@link
   *     MerchantAccess#require(String, ShopArea)}
   */
  @Transactional(readOnly = true)
  public List<Reached> list(String shop, Cause cause) {
    return list(access.require(shop, ShopArea.BUYERS).id(), cause);
  }

  private List<Reached> list(long shopId, Cause cause) {
    Programme programme = programmes.require(shopId).programme();
    LocalDate today = calendar.today();
    LevelLadder ladder = programme.ladder();
    return switch (cause) {
      case BIRTHDAY ->
          asked(
                  shopId,
                  programme,
                  "m.born_in = :month and not exists (select 1 from marketing_member_once d where"
                      + " d.member_id = m.id and d.what = 'birthday' and d.occasion = :year)")
              .param("month", today.getMonthValue())
              .param("year", Integer.toString(today.getYear()))
              .query((row, number) -> new Reached(MemberBook.member(row, number), 0))
              .list()
              .stream()
              .filter(one -> programme.level(one.member().level()).birthdayPoints() > 0)
              .toList();
      case ASLEEP ->
          asked(shopId, programme, "coalesce(m.last_paid_at, m.joined_at) <= :since")
              .param("since", ToolStore.at(calendar.now().minus(Duration.ofDays(ASLEEP_DAYS))))
              .query((row, number) -> new Reached(MemberBook.member(row, number), 0))
              .list();
      case ABOUT_TO_FALL ->
          programme.growth().fall() == LevelLadder.Fall.NEVER
              ? List.of()
              : asked(shopId, programme, "m.level > 1 and m.kept_until <= :soon")
                  .param("soon", today.plusDays(FALL_DAYS))
                  .query((row, number) -> falling(row, number, ladder))
                  .list()
                  .stream()
                  .filter(one -> one.missing() > 0)
                  .toList();
    };
  }

  private static Reached falling(ResultSet row, int number, LevelLadder ladder)
      throws SQLException {
    Member member = MemberBook.member(row, number);
    return new Reached(member, ladder.toKeep(member.level(), Math.max(0, row.getLong(11))));
  }

  private StatementSpec asked(long shopId, Programme programme, String condition) {
    return jdbc.sql(SELECT + condition + " order by m.id fetch first :most rows only")
        .param("window", calendar.today().minusDays(programme.growth().window()))
        .param("shop", shopId)
        .param("most", MOST);
  }

  /**
   * Hands a list over to be sent: told as an event, noted in the audit trail.
   *
   * @return how many members are on it
   * @throws DomainException as {@link #list}
   */
  @Transactional
  public int send(String shop, Cause cause) {
    long shopId = access.require(shop, ShopArea.OPERATE).id();
    int members = list(shopId, cause).size();
    if (members > 0) {
      events.publishEvent(new MembersToReach(shopId, cause.code(), members));
    }
    audit.record(
        "membership.reach",
        "membership " + shop,
        Map.of("shop", shop, "list", cause.code(), "members", members));
    return members;
  }
}
