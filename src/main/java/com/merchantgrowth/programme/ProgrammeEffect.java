package com.merchantgrowth.programme;

import com.merchantgrowth.programme.plan.ProgrammeDiff;
import java.util.List;
import java.util.Map;

/**
 * What a draft of a programme would change.
 *
 * @param members shops that have joined, by the code of their track
 * @param unasked tasks that do not ask whether a shop has joined the track they are in, by the
 *     track's code: they are shown to whomever their audience names
 */
public record ProgrammeEffect(
    ProgrammeDiff diff, Map<String, Long> members, Map<String, List<String>> unasked) {
  /** How many shops have joined in all. */
  public long joined() {
    return members.values().stream().mapToLong(Long::longValue).sum();
  }
}
