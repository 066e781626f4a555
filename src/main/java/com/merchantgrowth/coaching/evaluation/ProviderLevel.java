package com.merchantgrowth.coaching.evaluation;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.shared.Wording;

/**
 * A level an organisation can reach.
 *
 * @param code e.g. {@code gold}
 * @param needs a condition over {@link ProviderFigure}s, in the language of eligibility
 */
public record ProviderLevel(String code, Wording name, Condition needs) {}
