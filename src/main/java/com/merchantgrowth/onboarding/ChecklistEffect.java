package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.ChecklistDiff;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would make of the newcomers there are.
 *
 * @param day the day the numbers are as of; null before the first run
 * @param shops on their way through the checklist
 * @param changed of these, shops of which some item's state would be another
 * @param completing of these, shops that would complete a step
 * @param byItem shops whose state of the item would be another, by item code
 */
public record ChecklistEffect(
    ChecklistDiff diff,
    @Nullable LocalDate day,
    int shops,
    int changed,
    int completing,
    Map<String, Integer> byItem) {}
