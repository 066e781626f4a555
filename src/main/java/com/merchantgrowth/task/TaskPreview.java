package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.Reach;
import java.util.List;

/**
 * Whom a task would reach if it were published now.
 *
 * @param reach the audience
 * @param alreadyMet of the audience: at the top already, will not see it
 * @param willSee of the audience: the rest
 * @param levels of those who will see it, how many stand at each level now, from level 0
 */
public record TaskPreview(Reach reach, int alreadyMet, int willSee, List<Integer> levels) {}
