package com.merchantgrowth.identity.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * One link of the chain.
 *
 * @param seq 1, 2, 3 … without gaps
 * @param occurredAt in whole microseconds, which both databases keep
 * @param details a JSON object with sorted keys
 * @param address where the request came from; empty for the system
 * @param previousHash the hash of entry {@code seq - 1}
 * @param hash over all the fields before it
 */
record AuditEntry(
    long seq,
    Instant occurredAt,
    String actor,
    String action,
    String target,
    String details,
    String address,
    String previousHash,
    String hash) {
  /** The hash before the first entry. */
  static final String GENESIS = "0".repeat(64);

  /** The entry that follows {@code previousHash}. */
  static AuditEntry after(
      long seq,
      String previousHash,
      Instant occurredAt,
      String actor,
      String action,
      String target,
      String details,
      String address) {
    Instant at = occurredAt.truncatedTo(ChronoUnit.MICROS);
    String hash = hash(seq, previousHash, at, actor, action, target, details, address);
    return new AuditEntry(seq, at, actor, action, target, details, address, previousHash, hash);
  }

  /** Whether the fields are those the hash was made from. */
  boolean intact() {
    return hash.equals(
        hash(seq, previousHash, occurredAt, actor, action, target, details, address));
  }

  /** Every field goes in with its length, so no text can be moved from one field to the next. */
  private static String hash(
      long seq,
      String previousHash,
      Instant at,
      String actor,
      String action,
      String target,
      String details,
      String address) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    StringBuilder canonical = new StringBuilder();
    for (String field :
        List.of(
            Long.toString(seq),
            previousHash,
            Long.toString(micros),
            actor,
            action,
            target,
            details,
            address)) {
      canonical.append(field.length()).append(':').append(field).append('\n');
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
