package com.merchantgrowth.coaching.playbook;

import com.merchantgrowth.shared.BusinessCalendar;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Playbooks for code that acts without a person; people use {@link PlaybookAuthoring}. */
@Service
public class PlaybookSetup {
  private final PlaybookRows rows;
  private final BusinessCalendar calendar;

  PlaybookSetup(PlaybookRows rows, BusinessCalendar calendar) {
    this.rows = rows;
    this.calendar = calendar;
  }

  /**
   * Offers a playbook that ships with the product, or its newer text as the next version. One that
   * somebody has edited or withdrawn stays as it is; so does one that has had this text before,
   * lest an older node takes a newer one's text back.
   *
   * @param place its place in the list, from 1
   */
  @Transactional
  public void ship(Playbook playbook, int place) {
    List<PlaybookVersion> versions = rows.versions(playbook.code());
    if (versions.isEmpty()) {
      rows.insert(playbook.code(), place);
      insert(playbook, 1);
    } else if (isNews(versions, playbook)) {
      rows.lock(playbook.code());
      List<PlaybookVersion> now = rows.versions(playbook.code());
      if (isNews(now, playbook)) { // nobody has written while it waited
        insert(playbook, now.getFirst().number() + 1);
      }
    }
  }

  private void insert(Playbook playbook, int number) {
    rows.insert(
        new PlaybookVersion(
            playbook,
            number,
            false,
            calendar.now().truncatedTo(ChronoUnit.MICROS),
            PlaybookVersion.SYSTEM,
            ""));
  }

  private static boolean isNews(List<PlaybookVersion> versions, Playbook playbook) {
    return versions.stream()
        .allMatch(
            one ->
                !one.withdrawn()
                    && one.savedBy().equals(PlaybookVersion.SYSTEM)
                    && !one.playbook().equals(playbook));
  }

  /** The version in force. */
  @Transactional(readOnly = true)
  public Optional<PlaybookVersion> newest(String code) {
    return rows.newest(code);
  }

  /** The text of one version, for whatever was made from it. */
  @Transactional(readOnly = true)
  public Optional<Playbook> version(String code, int number) {
    return rows.find(code, number).map(PlaybookVersion::playbook);
  }

  /** What is offered, in its order. */
  @Transactional(readOnly = true)
  public List<PlaybookVersion> offered() {
    return rows.newest().stream().filter(one -> !one.withdrawn()).toList();
  }
}
