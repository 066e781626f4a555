package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.portfolio.CoachingFigures;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What plans and contacts tell the portfolio; two statements for each 5,000 shops. */
@Component
class PlanFigures implements CoachingFigures {
  private static final int IDS_A_STATEMENT = 5_000;

  private final JdbcClient jdbc;
  private final TalkRows talk;

  PlanFigures(JdbcClient jdbc, TalkRows talk) {
    this.jdbc = jdbc;
    this.talk = talk;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<Long, Figure> of(Collection<Long> shops, LocalDate day) {
    Map<Long, Figure> figures = new HashMap<>();
    List<Long> ids = shops.stream().sorted().distinct().toList();
    for (int from = 0; from < ids.size(); from += IDS_A_STATEMENT) {
      List<Long> part = ids.subList(from, Math.min(ids.size(), from + IDS_A_STATEMENT));
      talk.lastContacts(part, day)
          .forEach((shop, last) -> figures.put(shop, new Figure(0, 0, last)));
      jdbc.sql(
              "select p.shop_id, count(*), sum(case when a.due_on < :day then 1 else 0 end)"
                  + " from coaching_plan p join coaching_plan_action a on a.plan_id = p.id"
                  + " where p.closed_on is null and a.state in ('OPEN', 'DOING', 'BLOCKED')"
                  + " and p.shop_id in (:shops) group by p.shop_id")
          .param("day", day)
          .param("shops", part)
          .query(
              row -> {
                Figure contact = figures.get(row.getLong(1));
                figures.put(
                    row.getLong(1),
                    new Figure(
                        row.getInt(2),
                        row.getInt(3),
                        contact == null ? null : contact.lastContact()));
              });
    }
    return figures;
  }
}
