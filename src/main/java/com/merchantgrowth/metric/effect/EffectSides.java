package com.merchantgrowth.metric.effect;

import java.util.List;

/**
 * Who began something and who could be compared with them, of one metric: what {@link
 * MatchedEffect} works on. Parts of the ones can be looked at by themselves, against the same
 * others.
 */
public record EffectSides(List<EffectInput> ones, List<EffectInput> others) {}
