package com.merchantgrowth.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to send: a sentence with its values, and where to act.
 *
 * @param kind the {@link NoticeKind#code()}
 * @param key translation key of the sentence, e.g. {@code task.notice.completed}; at most 120
 *     letters
 * @param args the sentence's values, in order
 * @param route where to act, with {@code ?shop=} when it is about a shop, e.g. {@code
 *     tasks?shop=S100}; empty when there is nothing to open; at most 400 letters
 * @param once what happened, e.g. {@code task-12/2026-11}: of messages with the same kind,
 *     recipient and {@code once} the first is kept, so that sending again changes nothing; at most
 *     200 letters
 * @param expiresAt from when on nobody needs it any more; null = it stays for 180 days
 */
public record NoticeMessage(
    String kind,
    Recipient to,
    String key,
    List<Arg> args,
    String route,
    String once,
    @Nullable Instant expiresAt) {
  private static final int LONGEST_KEY = 120;
  private static final int LONGEST_ROUTE = 400;
  private static final int LONGEST_ONCE = 200;

  public NoticeMessage {
    args = List.copyOf(args);
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("not a translation key: " + key);
    }
    if (once.isBlank() || once.length() > LONGEST_ONCE) {
      throw new IllegalArgumentException("says not what happened: " + once);
    }
    if (route.length() > LONGEST_ROUTE || route.startsWith("/") || route.contains(":")) {
      throw new IllegalArgumentException("not a route of the portal: " + route);
    }
  }

  /** To a shop, without an end. */
  public static NoticeMessage toShop(
      String kind, long shopId, String key, List<Arg> args, String route, String once) {
    return new NoticeMessage(kind, new Recipient.Shop(shopId), key, args, route, once, null);
  }

  /** The same message, worth nothing any more from then on. */
  public NoticeMessage until(Instant end) {
    return new NoticeMessage(kind, to, key, args, route, once, end);
  }
}
