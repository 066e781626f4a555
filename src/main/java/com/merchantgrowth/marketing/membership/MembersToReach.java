package com.merchantgrowth.marketing.membership;

/**
 * A shop wants these members to hear from it; sending is the platform's.
 *
 * @param list code of the {@link Outreach.Cause}
 * @param members how many they are
 */
public record MembersToReach(long shopId, String list, int members) {}
