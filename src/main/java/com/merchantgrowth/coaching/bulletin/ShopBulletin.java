package com.merchantgrowth.coaching.bulletin;

import java.time.Instant;

/**
 * A bulletin as a shop has it: in the newest version that was sent to the shop.
 *
 * @param read whether the asker has opened this version; for others than the shop's people, whether
 *     anybody of the shop has
 * @param author who sends it, as people know that account
 * @param byProvider whether that is a service provider
 * @param withdrawnWhy empty unless it was taken back
 * @param current false = there is a newer version, which does not touch the shop any more
 */
public record ShopBulletin(
    long id,
    int version,
    BulletinText text,
    Instant publishedAt,
    String author,
    boolean byProvider,
    boolean withdrawn,
    String withdrawnWhy,
    boolean read,
    boolean current) {}
