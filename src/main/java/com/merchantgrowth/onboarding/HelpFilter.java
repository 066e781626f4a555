package com.merchantgrowth.onboarding;

/**
 * Which requests for help.
 *
 * @param open those that wait; otherwise those that are closed
 * @param unattended only shops without a service provider: the belts' queues
 * @param belt a belt's code; empty = all
 * @param text a part of the shop's name or the beginning of its code; empty = all
 */
public record HelpFilter(boolean open, boolean unattended, String belt, String text) {
  /** Everything that waits. */
  public static final HelpFilter OPEN = new HelpFilter(true, false, "", "");
}
