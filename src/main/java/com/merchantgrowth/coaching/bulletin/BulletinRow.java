package com.merchantgrowth.coaching.bulletin;

/**
 * A bulletin as those who write or coach see it.
 *
 * @param byProvider whether a service provider has written it
 * @param own whether the asker writes it: an administrator's are all that administrators wrote
 * @param liveVersion the newest published one; 0 = none
 * @param shown what it says: the newest version the asker may see
 * @param withdrawnWhy empty unless it is withdrawn
 * @param touched the asker's shops that the live version was sent to: an administrator's are all, a
 *     provider's those bound to it today
 * @param read those of them for which somebody has opened it
 */
public record BulletinRow(
    long id,
    BulletinState state,
    boolean byProvider,
    boolean own,
    int liveVersion,
    BulletinVersion shown,
    String withdrawnWhy,
    int touched,
    int read) {
  /** Shops that have not opened it. */
  public int unread() {
    return touched - read;
  }

  /** Whether a version is being written beside the published one. */
  public boolean draftBeside() {
    return liveVersion > 0 && shown.draft();
  }
}
