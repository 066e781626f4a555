package com.merchantgrowth.coaching.effect;

import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.effect.EffectAnswer;

/**
 * What coaching did to one metric, of one playbook, way of contact, coach or provider.
 *
 * @param key a playbook's code, a way of contact, an account's or organisation's id
 * @param plans how many plans, those that are too young to be looked at included
 * @param waiting plans whose 28 days after the start are not over
 * @param answer with how many shops on both sides; below 20 pairs without an estimate
 */
public record CoachingEffect(
    String key, MetricDefinition metric, int plans, int waiting, EffectAnswer answer) {}
