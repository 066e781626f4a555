package com.merchantgrowth.coaching.salon;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signed up; whoever changes it holds the salon's lock. */
@Repository
class SignUpStore {
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  SignUpStore(JdbcClient jdbc, BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** A row as it is stored. */
  record Row(
      long shop, String person, SignUpState state, Instant signedAt, @Nullable Boolean attended) {}

  boolean invited(long salon, long shop) {
    return jdbc.sql("select count(*) from salon_invite where salon_id = ? and shop_id = ?")
            .params(salon, shop)
            .query(Long.class)
            .single()
        > 0;
  }

  Optional<SignUpState> state(long salon, long shop) {
    return jdbc.sql("select state from salon_signup where salon_id = ? and shop_id = ?")
        .params(salon, shop)
        .query((row, number) -> SignUpState.valueOf(row.getString(1)))
        .optional();
  }

  /** Signs up, again after giving a seat back at the end of the list. */
  void put(long salon, long shop, SignUpState state, AccountRef person) {
    OffsetDateTime now = calendar.now().atOffset(ZoneOffset.UTC);
    int again =
        jdbc.sql(
                "update salon_signup set state = ?, signed_at = ?, account_id = ?, person = ?"
                    + " where salon_id = ? and shop_id = ?")
            .params(state.name(), now, person.id(), person.displayName(), salon, shop)
            .update();
    if (again == 0) {
      jdbc.sql(
              "insert into salon_signup (salon_id, shop_id, account_id, person, state, signed_at,"
                  + " ticked_by) values (?, ?, ?, ?, ?, ?, '')")
          .params(salon, shop, person.id(), person.displayName(), state.name(), now)
          .update();
    }
  }

  void set(long salon, long shop, SignUpState state) {
    jdbc.sql("update salon_signup set state = ? where salon_id = ? and shop_id = ?")
        .params(state.name(), salon, shop)
        .update();
  }

  /** The shop that has waited longest. */
  Optional<Long> first(long salon) {
    return jdbc.sql(
            "select shop_id from salon_signup where salon_id = ? and state = 'WAITING'"
                + " order by signed_at, id fetch first 1 rows only")
        .param(salon)
        .query(Long.class)
        .optional();
  }

  /** Those with a seat, then those waiting, in their order; given back ones last. */
  List<Row> of(long salon) {
    return jdbc.sql(
            "select shop_id, person, state, signed_at, attended from salon_signup"
                + " where salon_id = ? order by case state when 'SEAT' then 0 when 'WAITING' then 1"
                + " else 2 end, signed_at, id")
        .param(salon)
        .query(
            (row, number) ->
                new Row(
                    row.getLong(1),
                    row.getString(2),
                    SignUpState.valueOf(row.getString(3)),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getObject(5, Boolean.class)))
        .list();
  }

  /** False when the shop has no seat. */
  boolean tick(long salon, long shop, boolean attended, String by) {
    return jdbc.sql(
                "update salon_signup set attended = ?, ticked_by = ? where salon_id = ?"
                    + " and shop_id = ? and state = 'SEAT'")
            .params(attended, by, salon, shop)
            .update()
        == 1;
  }

  /** The salons a shop is invited to, with its own sign-up. */
  List<ShopSalon> ofShop(long shop, boolean past, int offset, int limit) {
    Map<String, Object> asked = asked(shop);
    asked.put("offset", offset);
    asked.put("limit", limit);
    List<ShopSalon> found = new ArrayList<>();
    jdbc.sql(
            "select "
                + SalonStore.COLUMNS
                + ", u.state as own, u.attended, (select count(*) from salon_signup w"
                + " where w.salon_id = s.id and w.state = 'WAITING') as waiting"
                + fromShop(past)
                + " order by s.starts_at "
                + (past ? "desc" : "asc")
                + ", s.id offset :offset rows fetch next :limit rows only")
        .params(asked)
        .query(
            row -> {
              String own = row.getString("own");
              found.add(
                  new ShopSalon(
                      SalonStore.salon(row),
                      null,
                      own == null ? null : SignUpState.valueOf(own),
                      row.getInt("waiting"),
                      row.getObject("attended", Boolean.class)));
            });
    return found;
  }

  long countOfShop(long shop, boolean past) {
    return jdbc.sql("select count(*)" + fromShop(past))
        .params(asked(shop))
        .query(Long.class)
        .single();
  }

  private static String fromShop(boolean past) {
    return " from salon_invite i join salon s on s.id = i.salon_id left join salon_signup u"
        + " on u.salon_id = s.id and u.shop_id = i.shop_id where i.shop_id = :shop and s.ends_at "
        + (past ? "<= :now" : "> :now");
  }

  private Map<String, Object> asked(long shop) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("shop", shop);
    asked.put("now", calendar.now().atOffset(ZoneOffset.UTC));
    return asked;
  }
}
