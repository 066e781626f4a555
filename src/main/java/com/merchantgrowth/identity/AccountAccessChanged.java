package com.merchantgrowth.identity;

/**
 * An account was disabled, got another role or a new password: its sessions end. Published inside
 * the transaction; act after its commit.
 *
 * @param exceptSession the session that may stay, as it made the change itself; else empty
 */
public record AccountAccessChanged(long accountId, String exceptSession) {}
