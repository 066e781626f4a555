package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Samples of this year: to whom one is to be sent, and to whom it was. */
@Service
public class Samples {
  /** A list holds so many at most. */
  public static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final ProgrammeBook programmes;
  private final Members members;
  private final MerchantAccess access;
  private final BusinessCalendar calendar;

  Samples(
      JdbcClient jdbc,
      ProgrammeBook programmes,
      Members members,
      MerchantAccess access,
      BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.programmes = programmes;
    this.members = members;
    this.access = access;
    this.calendar = calendar;
  }

  /**
   * A member whose level has a sample.
   *
   * @param sample in the programme's words
   * @param since when the member has this level
   * @param sent empty = it is to be sent
   */
  public record Due(Member member, String sample, Instant since, Optional<LocalDate> sent) {}

  /**
   * Those to be sent first, the longest member first; none without a membership. Two statements
   * besides the guard.
   *
   * @throws DomainException as {@link MerchantAccess#require(String, ShopArea)}
   */
  @Transactional(readOnly = true)
  public List<Due> list(String shop) {
    long shopId = access.require(shop, ShopArea.BUYERS).id();
    return programmes.find(shopId).map(found -> list(shopId, found.programme())).orElse(List.of());
  }

  private List<Due> list(long shopId, Programme programme) {
    List<Integer> levels =
        IntStream.rangeClosed(1, programme.levels().size())
            .filter(level -> !programme.level(level).sample().isEmpty())
            .boxed()
            .toList();
    if (levels.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "select "
                + MemberBook.COLUMNS
                + ", coalesce((select max(c.happened_at) from marketing_level_change c where"
                + " c.member_id = m.id and c.to_level = m.level and c.from_level <> c.to_level),"
                + " m.joined_at), d.happened_on from marketing_member m"
                + " left join marketing_member_once d on d.member_id = m.id and d.what = 'sample'"
                + " and d.occasion = :year where m.shop_id = :shop and m.level in (:levels)"
                + " order by case when d.happened_on is null then 0 else 1 end, m.id"
                + " fetch first :most rows only")
        .param("year", Integer.toString(calendar.today().getYear()))
        .param("shop", shopId)
        .param("levels", levels)
        .param("most", MOST)
        .query((row, number) -> due(row, number, programme))
        .list();
  }

  private static Due due(ResultSet row, int number, Programme programme) throws SQLException {
    Member member = MemberBook.member(row, number);
    return new Due(
        member,
        programme.level(member.level()).sample(),
        row.getObject(11, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject(12, LocalDate.class)));
  }

  /**
   * Marks this year's as sent.
   *
   * @return which sample
   * @throws DomainException as {@link Members#sample}
   */
  @Transactional
  public String sent(String shop, String buyer) {
    return members.sample(shop, buyer);
  }
}
