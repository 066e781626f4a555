package com.merchantgrowth.coaching.bulletin.web;

import com.merchantgrowth.coaching.bulletin.BulletinRow;
import com.merchantgrowth.coaching.bulletin.BulletinText;
import com.merchantgrowth.coaching.bulletin.BulletinVersion;
import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.coaching.bulletin.ShopBulletin;
import com.merchantgrowth.coaching.bulletin.ShopReceipt;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.ConditionJson;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.WordingBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Bulletins as REST reads and answers them. */
final class BulletinBodies {
  private BulletinBodies() {}

  /**
   * What a bulletin says.
   *
   * @param topic shipping, live, price, quality, service, campaign or qualification
   * @param changed Markdown, as act and avoid
   * @param startsOn from when the rule holds
   * @param dueOn by when something has to be done; null = no such day
   * @param audience who is affected, a condition; null = everybody
   */
  record TextBody(
      @Nullable String topic,
      @Nullable Boolean mustRead,
      @Nullable WordingBody title,
      @Nullable WordingBody changed,
      @Nullable LocalDate startsOn,
      @Nullable WordingBody act,
      @Nullable LocalDate dueOn,
      @Nullable WordingBody avoid,
      @Nullable JsonNode audience,
      @Nullable String source) {
    static TextBody of(BulletinText text) {
      return new TextBody(
          text.topic().code(),
          text.mustRead(),
          WordingBody.of(text.title()),
          WordingBody.of(text.changed()),
          text.startsOn(),
          WordingBody.of(text.act()),
          text.dueOn(),
          WordingBody.of(text.avoid()),
          ConditionJson.node(text.audience()),
          text.source());
    }

    /**
     * @throws DomainException invalid, naming what is missing or unknown
     */
    BulletinText read() {
      if (startsOn == null) {
        throw DomainException.invalid("coaching.bulletin.error.starts").at("startsOn");
      }
      return new BulletinText(
          RuleTopic.find(topic == null ? "" : topic)
              .orElseThrow(
                  () -> DomainException.invalid("coaching.bulletin.error.topic").at("topic")),
          mustRead != null && mustRead,
          WordingBody.read(title),
          WordingBody.read(changed),
          startsOn,
          WordingBody.read(act),
          dueOn,
          WordingBody.read(avoid),
          audience == null || audience.isNull()
              ? Condition.EVERYBODY
              : ConditionJson.read(audience),
          source == null ? "" : source.strip());
    }
  }

  /**
   * A draft to be saved.
   *
   * @param version and {@code lock}: what the author has before them
   */
  record DraftBody(int version, int lock, @Nullable TextBody text) {}

  /**
   * @param why told to the shops
   */
  record WithdrawBody(@Nullable String why) {}

  /** How many shops it went to. */
  record SentBody(int shops) {}

  /**
   * A version.
   *
   * @param publishedAt null = a draft
   * @param reached how many shops it was sent to
   * @param read for how many of them somebody has opened it
   */
  record VersionBody(
      int version,
      TextBody text,
      String author,
      Instant editedAt,
      @Nullable Instant publishedAt,
      int reached,
      int read,
      int lock) {
    static VersionBody of(BulletinVersion version) {
      return new VersionBody(
          version.version(),
          TextBody.of(version.text()),
          version.author(),
          version.editedAt(),
          version.publishedAt(),
          version.reached(),
          version.readShops(),
          version.lock());
    }
  }

  /**
   * A bulletin for those who write or coach.
   *
   * @param own whether the caller writes it
   * @param touched the caller's shops the live version was sent to
   * @param read those of them for which somebody has opened it
   */
  record RowBody(
      long id,
      String state,
      boolean byProvider,
      boolean own,
      int liveVersion,
      VersionBody shown,
      String withdrawnWhy,
      int touched,
      int read) {
    static RowBody of(BulletinRow row) {
      return new RowBody(
          row.id(),
          row.state().code(),
          row.byProvider(),
          row.own(),
          row.liveVersion(),
          VersionBody.of(row.shown()),
          row.withdrawnWhy(),
          row.touched(),
          row.read());
    }
  }

  /** One page of them. */
  record RowsBody(long total, List<RowBody> bulletins) {}

  /** One with its versions, newest first. */
  record DetailBody(RowBody bulletin, List<VersionBody> versions) {}

  /**
   * A bulletin of a shop, in the newest version the shop was sent.
   *
   * @param current false = a newer version does not touch the shop any more
   */
  record ShopBody(
      long id,
      int version,
      TextBody text,
      Instant publishedAt,
      String author,
      boolean byProvider,
      boolean withdrawn,
      String withdrawnWhy,
      boolean read,
      boolean current) {
    static ShopBody of(ShopBulletin bulletin) {
      return new ShopBody(
          bulletin.id(),
          bulletin.version(),
          TextBody.of(bulletin.text()),
          bulletin.publishedAt(),
          bulletin.author(),
          bulletin.byProvider(),
          bulletin.withdrawn(),
          bulletin.withdrawnWhy(),
          bulletin.read(),
          bulletin.current());
    }
  }

  /** One page of them. */
  record ShopBulletinsBody(long total, long unread, List<ShopBody> bulletins) {}

  /**
   * A shop it was sent to.
   *
   * @param reader who of its people opened it first; null = nobody
   */
  record ReceiptBody(
      String shop,
      String name,
      String category,
      String tier,
      String belt,
      @Nullable String reader,
      @Nullable Instant readAt) {
    static ReceiptBody of(ShopReceipt receipt) {
      return new ReceiptBody(
          receipt.shop().code(),
          receipt.shop().name(),
          receipt.shop().category(),
          receipt.shop().tier(),
          receipt.shop().belt(),
          receipt.reader(),
          receipt.readAt());
    }
  }

  /** One page of them. */
  record ReceiptsBody(int total, List<ReceiptBody> shops) {}
}
