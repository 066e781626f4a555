package com.merchantgrowth.coaching.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people say and bring: the rows of {@code coaching_plan_note}, {@code coaching_plan_file} and
 * {@code coaching_contact}.
 */
@Repository
class TalkRows {
  private static final String CONTACTS =
      "select id, shop_id, plan_id, account_id, kind, contact_on, minutes, outcome, next_on,"
          + " written_at from coaching_contact ";
  private static final String FILES =
      "select id, plan_id, kind, name, bytes, account_id, added_at from coaching_plan_file ";

  private final JdbcClient jdbc;

  TalkRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The kinds of contact within the days, by plan; one statement. */
  Map<Long, Set<String>> kinds(LocalDate from, LocalDate to) {
    Map<Long, Set<String>> kinds = new HashMap<>();
    jdbc.sql(
            "select distinct plan_id, kind from coaching_contact"
                + " where plan_id is not null and contact_on between ? and ?")
        .params(from, to)
        .query(
            row -> {
              kinds
                  .computeIfAbsent(row.getLong(1), _ -> new HashSet<>())
                  .add(Contact.Kind.valueOf(row.getString(2)).code());
            });
    return kinds;
  }

  /** Newest first. */
  List<PlanNote> notes(long plan) {
    return jdbc.sql(
            "select id, action_id, account_id, words, written_at from coaching_plan_note"
                + " where plan_id = ? order by id desc")
        .param(plan)
        .query(
            (row, _) ->
                new PlanNote(
                    row.getLong(1),
                    PlanRows.id(row, 2),
                    row.getLong(3),
                    row.getString(4),
                    PlanRows.instant(row, 5)))
        .list();
  }

  void insert(long plan, PlanNote note) {
    jdbc.sql(
            "insert into coaching_plan_note (plan_id, action_id, account_id, words, written_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            PlanRows.params(
                plan,
                note.actionId(),
                note.account(),
                note.words(),
                note.writtenAt().atOffset(ZoneOffset.UTC)))
        .update();
  }

  List<PlanFile> files(long plan) {
    return jdbc.sql(FILES + "where plan_id = ? order by id")
        .param(plan)
        .query(TalkRows::file)
        .list();
  }

  Optional<PlanFile> file(long id) {
    return jdbc.sql(FILES + "where id = ?").param(id).query(TalkRows::file).optional();
  }

  Optional<PlanFile> file(long plan, String digest) {
    return jdbc.sql(FILES + "where plan_id = ? and digest = ?")
        .params(plan, digest)
        .query(TalkRows::file)
        .optional();
  }

  byte[] content(long file) {
    return jdbc.sql("select content from coaching_plan_file where id = ?")
        .param(file)
        .query((row, _) -> row.getBytes(1))
        .single();
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the plan has the same content
   */
  void insert(PlanFile file, String digest, byte[] content) {
    jdbc.sql(
            "insert into coaching_plan_file (plan_id, kind, name, bytes, digest, content,"
                + " account_id, added_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            file.planId(),
            file.kind().name(),
            file.name(),
            file.bytes(),
            digest,
            content,
            file.account(),
            file.addedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Newest first. */
  List<Contact> contacts(long shop, int most) {
    return jdbc.sql(
            CONTACTS
                + "where shop_id = ? order by contact_on desc, id desc fetch first ? rows only")
        .params(shop, most)
        .query(TalkRows::contact)
        .list();
  }

  /** The newest day for each shop; one statement. */
  Map<Long, LocalDate> lastContacts(Collection<Long> shops, LocalDate day) {
    Map<Long, LocalDate> last = new HashMap<>();
    jdbc.sql(
            "select shop_id, max(contact_on) from coaching_contact where shop_id in (:shops)"
                + " and contact_on <= :day group by shop_id")
        .param("shops", shops)
        .param("day", day)
        .query(
            row -> {
              last.put(row.getLong(1), row.getObject(2, LocalDate.class));
            });
    return last;
  }

  Optional<Contact> contact(long account, String once) {
    return jdbc.sql(CONTACTS + "where account_id = ? and once_key = ?")
        .params(account, once)
        .query(TalkRows::contact)
        .optional();
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the account has used the key
   */
  void insert(Contact contact, String once) {
    jdbc.sql(
            "insert into coaching_contact (shop_id, plan_id, account_id, kind, contact_on, minutes,"
                + " outcome, next_on, written_at, once_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            PlanRows.params(
                contact.shopId(),
                contact.planId(),
                contact.account(),
                contact.kind().name(),
                contact.day(),
                contact.minutes(),
                contact.outcome(),
                contact.nextOn(),
                contact.writtenAt().atOffset(ZoneOffset.UTC),
                once))
        .update();
  }

  private static PlanFile file(ResultSet row, int number) throws SQLException {
    return new PlanFile(
        row.getLong(1),
        row.getLong(2),
        FileKind.valueOf(row.getString(3)),
        row.getString(4),
        row.getInt(5),
        row.getLong(6),
        PlanRows.instant(row, 7));
  }

  private static Contact contact(ResultSet row, int number) throws SQLException {
    @Nullable LocalDate next = row.getObject(9, LocalDate.class);
    return new Contact(
        row.getLong(1),
        row.getLong(2),
        PlanRows.id(row, 3),
        row.getLong(4),
        Contact.Kind.valueOf(row.getString(5)),
        row.getObject(6, LocalDate.class),
        row.getInt(7),
        row.getString(8),
        next,
        PlanRows.instant(row, 10));
  }
}
