package com.merchantgrowth.demo.market;

import com.merchantgrowth.creator.CreatorTier;
import com.merchantgrowth.creator.CreatorType;

/**
 * What a creator of the marketplace is like.
 *
 * @param number decides everything about the creator's days
 * @param orders paid orders on a typical selling day
 * @param selling the share of days on which something is sold
 * @param content how good the content is, in standard deviations; likewise {@code goods} and {@code
 *     service}
 * @param swing how far goods and service rise and fall over months; 0 for most
 */
public record CreatorPlan(
    int number,
    String code,
    String name,
    CreatorTier tier,
    CreatorType type,
    String category,
    long fans,
    double orders,
    double selling,
    double content,
    double goods,
    double service,
    double swing) {}
