package com.merchantgrowth.task;

import java.util.List;

/**
 * Why a definition cannot be published.
 *
 * @param field where: {@code name, why, audience, period, repeat, goal, levels, cap, reward,
 *     budget, limits, settleDays}
 * @param key translation key of the reason
 */
public record TaskProblem(String field, String key, List<Object> args) {
  static TaskProblem of(String field, String key, Object... args) {
    return new TaskProblem(field, key, List.of(args));
  }
}
