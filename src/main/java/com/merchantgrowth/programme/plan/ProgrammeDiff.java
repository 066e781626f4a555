package com.merchantgrowth.programme.plan;

import com.merchantgrowth.programme.plan.ProgrammeDefinition.Track;
import java.util.List;

/**
 * What a version of a programme changes; whether shops may join is not looked at.
 *
 * @param texts whether its name or text is another
 * @param terms whether other shops may join
 * @param milestones whether other months are counted
 * @param changed tracks that are in both, with other words or tasks
 * @param moved whether the tracks both have stand in another order
 */
public record ProgrammeDiff(
    boolean texts,
    boolean terms,
    boolean milestones,
    List<Track> added,
    List<Track> removed,
    List<Track> changed,
    boolean moved) {

  public static ProgrammeDiff between(ProgrammeDefinition before, ProgrammeDefinition after) {
    List<String> old = before.tracks().stream().map(Track::code).toList();
    List<String> now = after.tracks().stream().map(Track::code).toList();
    return new ProgrammeDiff(
        !before.name().equals(after.name()) || !before.text().equals(after.text()),
        !before.eligible().equals(after.eligible()),
        !before.milestones().equals(after.milestones()),
        after.tracks().stream().filter(track -> !old.contains(track.code())).toList(),
        before.tracks().stream().filter(track -> !now.contains(track.code())).toList(),
        after.tracks().stream()
            .filter(track -> old.contains(track.code()))
            .filter(track -> !track.equals(before.track(track.code())))
            .toList(),
        !old.stream()
            .filter(now::contains)
            .toList()
            .equals(now.stream().filter(old::contains).toList()));
  }

  public boolean none() {
    return !texts
        && !terms
        && !milestones
        && !moved
        && added.isEmpty()
        && removed.isEmpty()
        && changed.isEmpty();
  }
}
