package com.merchantgrowth.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for rooms that have something to say. It joins the caller's transaction, needs nobody
 * signed in, and sending again what was sent before changes nothing; so a daily run may simply send
 * what its day gives. (Not to be mistaken for {@link com.merchantgrowth.shared.ui.Notices}, the
 * line at the bottom of a page that says what a click has done.)
 */
@Component
public class NoticeSending {
  private final NoticeKinds kinds;
  private final NoticeStore store;

  NoticeSending(NoticeKinds kinds, NoticeStore store) {
    this.kinds = kinds;
    this.store = store;
  }

  /** See {@link #send(List)}. */
  @Transactional
  public void send(NoticeMessage message) {
    send(List.of(message));
  }

  /**
   * Sends many at once, a thousand in a statement.
   *
   * @throws IllegalArgumentException if a kind is unknown, or none of its roles would see the
   *     message: a mistake of the sending room
   */
  @Transactional
  public void send(List<NoticeMessage> messages) {
    messages.forEach(this::check);
    store.add(messages);
  }

  private void check(NoticeMessage message) {
    NoticeKind kind = kinds.require(message.kind());
    if (message.to() instanceof Recipient.Role to && !kind.roles().contains(to.role())) {
      throw new IllegalArgumentException(
          "messages of the kind " + message.kind() + " are not for " + to.role());
    }
  }
}
