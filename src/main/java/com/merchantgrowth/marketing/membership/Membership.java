package com.merchantgrowth.marketing.membership;

/**
 * A shop's programme as it stands.
 *
 * @param open whether buyers can join and earn; what members have stays good when it is closed
 * @param version counts changes; a change names the version it was made from
 */
public record Membership(Programme programme, boolean open, int version) {}
