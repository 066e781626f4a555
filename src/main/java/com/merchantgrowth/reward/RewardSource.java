package com.merchantgrowth.reward;

/**
 * What a reward was given for.
 *
 * @param type who gives it, e.g. {@code task}, {@code manual}; at most 32 characters
 * @param key what for, in the words of the type, e.g. a task's code; at most 64 characters
 * @param version of what the key names; 0 = it has none
 * @param level of a ladder; 0 = none
 * @param run the daily run that gave it; 0 = none
 */
public record RewardSource(String type, String key, int version, int level, long run) {
  /** The type of what administrators issue by hand. */
  public static final String MANUAL = "manual";
}
