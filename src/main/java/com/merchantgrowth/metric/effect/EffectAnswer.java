package com.merchantgrowth.metric.effect;

import java.util.Optional;

/**
 * What {@link MatchedEffect} found.
 *
 * @param tookPart shops that took part and are given, complete or not
 * @param complete those of them with a number in every window
 * @param candidates shops that could be partners and have a number in every window, each once
 * @param pairs how many of those who took part found a partner
 * @param effect empty below {@link MatchedEffect#LEAST} pairs: a few shops prove nothing
 */
public record EffectAnswer(
    int tookPart, int complete, int candidates, int pairs, Optional<Effect> effect) {}
