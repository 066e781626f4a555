package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of a shop, for its people; one statement a question besides the guard. */
@Service
public class MemberList {
  /** Active is who paid an order within so many days; so far sales are looked at, too. */
  public static final int ACTIVE_DAYS = 30;

  /** Bought again is who paid two orders within so many days. */
  public static final int AGAIN_DAYS = 90;

  private static final String WHERE =
      " where m.shop_id = :shop and (:level = 0 or m.level = :level)"
          + " and (:text = '' or m.buyer like :pattern escape '!')";

  private final JdbcClient jdbc;
  private final MerchantAccess access;
  private final BusinessCalendar calendar;
  private final AuditTrail audit;

  MemberList(JdbcClient jdbc, MerchantAccess access, BusinessCalendar calendar, AuditTrail audit) {
    this.jdbc = jdbc;
    this.access = access;
    this.calendar = calendar;
    this.audit = audit;
  }

  /**
   * Which members.
   *
   * @param text a part of the buyer's key; empty = all
   * @param level 0 = all
   */
  public record Filter(String text, int level) {
    public static final Filter ALL = new Filter("", 0);
  }

  private StatementSpec asked(String sql, long shop, Filter filter) {
    String text = filter.text().strip();
    return jdbc.sql(sql)
        .param("shop", shop)
        .param("level", filter.level())
        .param("text", text)
        .param(
            "pattern", "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
  }

  /**
   * The newest first.
   *
   * @throws DomainException as {@link MerchantAccess#require(String, ShopArea)}
   */
  @Transactional(readOnly = true)
  public List<Member> page(String shop, Filter filter, int from, int most) {
    long shopId = access.require(shop, ShopArea.BUYERS).id();
    return asked(
            "select "
                + MemberBook.COLUMNS
                + " from marketing_member m"
                + WHERE
                + " order by m.id desc offset :from rows fetch first :most rows only",
            shopId,
            filter)
        .param("from", from)
        .param("most", most)
        .query(MemberBook::member)
        .list();
  }

  /** How many there are; as {@link #page}. */
  @Transactional(readOnly = true)
  public int count(String shop, Filter filter) {
    long shopId = access.require(shop, ShopArea.BUYERS).id();
    return asked("select count(*) from marketing_member m" + WHERE, shopId, filter)
        .query(Integer.class)
        .single();
  }

  /** All of them one after the other, for a file; noted in the audit trail. */
  @Transactional
  public void export(String shop, Filter filter, Consumer<Member> each) {
    long shopId = access.require(shop, ShopArea.BUYERS).id();
    audit.record("membership.export", "membership " + shop, Map.of("shop", shop));
    asked(
            "select "
                + MemberBook.COLUMNS
                + " from marketing_member m"
                + WHERE
                + " order by m.id desc",
            shopId,
            filter)
        .query(
            row -> {
              each.accept(MemberBook.member(row, 0));
            });
  }

  /**
   * How a membership does, as of now.
   *
   * @param joined within {@link #ACTIVE_DAYS}
   * @param active paid an order within {@link #ACTIVE_DAYS}
   * @param buyers members that paid an order within {@link #AGAIN_DAYS}
   * @param again of them, those that paid two or more
   * @param gmv fen paid by everybody within {@link #ACTIVE_DAYS}
   * @param memberGmv of that, by who was a member by then
   * @param levels members by level
   */
  public record Health(
      long members,
      long joined,
      long active,
      long buyers,
      long again,
      long gmv,
      long memberGmv,
      SortedMap<Integer, Long> levels) {}

  /** Three statements; as {@link #page}. */
  @Transactional(readOnly = true)
  public Health health(String shop) {
    long shopId = access.require(shop, ShopArea.MARKETING).id();
    OffsetDateTime recent = ToolStore.at(calendar.now().minus(Duration.ofDays(ACTIVE_DAYS)));
    OffsetDateTime longer = ToolStore.at(calendar.now().minus(Duration.ofDays(AGAIN_DAYS)));
    SortedMap<Integer, Long> levels = new TreeMap<>();
    long[] counts = new long[3];
    jdbc.sql(
            "select level, count(*), sum(case when joined_at > :recent then 1 else 0 end),"
                + " sum(case when last_paid_at > :recent then 1 else 0 end)"
                + " from marketing_member where shop_id = :shop group by level")
        .param("recent", recent)
        .param("shop", shopId)
        .query(
            row -> {
              levels.put(row.getInt(1), row.getLong(2));
              counts[0] += row.getLong(2);
              counts[1] += row.getLong(3);
              counts[2] += row.getLong(4);
            });
    long[] bought =
        jdbc.sql(
                "select count(*), coalesce(sum(case when b.orders > 1 then 1 else 0 end), 0) from"
                    + " (select m.id, count(*) as orders from marketing_member m"
                    + " join marketing_order o on o.shop_id = m.shop_id and o.buyer = m.buyer"
                    + " where m.shop_id = :shop and o.paid_at > :longer group by m.id) b")
            .param("shop", shopId)
            .param("longer", longer)
            .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
            .single();
    long[] gmv =
        jdbc.sql(
                "select coalesce(sum(o.payable), 0), coalesce(sum(case when m.joined_at <= o.paid_at"
                    + " then o.payable else 0 end), 0) from marketing_order o"
                    + " left join marketing_member m on m.shop_id = o.shop_id"
                    + " and m.buyer = o.buyer where o.shop_id = :shop and o.paid_at > :recent")
            .param("shop", shopId)
            .param("recent", recent)
            .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
            .single();
    return new Health(
        counts[0], counts[1], counts[2], bought[0], bought[1], gmv[0], gmv[1], levels);
  }
}
