package com.merchantgrowth.programme.plan;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One version of a programme.
 *
 * @param code stable; lower case letters, digits and _, at most 12 characters
 * @param open whether shops may join; those who joined go on
 * @param eligible who may join
 * @param tracks one of them is chosen when joining
 * @param milestones monthly sales in fen whose number of shops is counted, ascending
 */
public record ProgrammeDefinition(
    String code,
    Wording name,
    Wording text,
    boolean open,
    Condition eligible,
    List<Track> tracks,
    List<Long> milestones) {
  private static final Pattern CODES = Pattern.compile("[a-z][a-z0-9_]{0,11}");
  private static final int MOST_TRACKS = 6;
  private static final int MOST_TASKS = 30;
  private static final int MOST_MILESTONES = 6;

  /**
   * A way through the programme.
   *
   * @param code lower case letters, digits and _, at most 12 characters
   * @param tasks codes of growth tasks
   */
  public record Track(String code, Wording name, Wording text, List<String> tasks) {
    public Track {
      tasks = List.copyOf(tasks);
    }
  }

  /**
   * @throws DomainException invalid, naming what is wrong
   */
  public ProgrammeDefinition {
    tracks = List.copyOf(tracks);
    milestones = List.copyOf(milestones);
    require(CODES.matcher(code).matches(), "code");
    require(!name.isBlank(), "name");
    require(!tracks.isEmpty() && tracks.size() <= MOST_TRACKS, "tracks");
    Set<String> seen = new HashSet<>();
    for (Track track : tracks) {
      require(CODES.matcher(track.code()).matches() && seen.add(track.code()), "track");
      require(!track.name().isBlank(), "trackName");
      require(!track.tasks().isEmpty() && track.tasks().size() <= MOST_TASKS, "tasks");
    }
    require(milestones.size() <= MOST_MILESTONES, "milestones");
    for (int i = 0; i < milestones.size(); i++) {
      require(milestones.get(i) > (i == 0 ? 0 : milestones.get(i - 1)), "milestones");
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw DomainException.invalid("programme.error." + what);
    }
  }

  /**
   * @throws DomainException invalid, if there is no such track
   */
  public Track track(String track) {
    return tracks.stream()
        .filter(one -> one.code().equals(track))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("programme.error.noTrack", track));
  }

  /** What the shops of a track have on record from the day they joined. */
  public String flag(String track) {
    return flag(code, track);
  }

  /** {@link #flag(String)} of any programme. */
  public static String flag(String programme, String track) {
    return "prog_" + programme + "_" + track;
  }

  /** Every task, once. */
  public List<String> tasks() {
    return tracks.stream().flatMap(track -> track.tasks().stream()).distinct().toList();
  }

  public ProgrammeDefinition opened(boolean now) {
    return new ProgrammeDefinition(code, name, text, now, eligible, tracks, milestones);
  }
}
