package com.merchantgrowth.shell;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * What happens to an exception nobody caught: a refusal is said in words, anything else gets an id
 * that is on the screen and in the log.
 */
final class Failures implements ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  @Override
  public void error(ErrorEvent event) {
    Throwable failure = event.getThrowable();
    UI ui = UI.getCurrent();
    if (ui == null) {
      log(failure);
      return;
    }
    ui.access(() -> Notices.failed(sentence(ui, failure)));
  }

  private static String sentence(UI ui, Throwable failure) {
    Optional<DomainException> refusal = find(failure, DomainException.class);
    if (refusal.isPresent()) {
      return ui.getTranslation(refusal.get().key(), refusal.get().args());
    }
    if (find(failure, AccessDeniedException.class).isPresent()) {
      return ui.getTranslation("shell.error.denied.text");
    }
    return ui.getTranslation("shell.error.failed.notice", log(failure));
  }

  /** Writes the failure to the log under a new id and returns the id. */
  static String log(Throwable failure) {
    byte[] id = new byte[4];
    ThreadLocalRandom.current().nextBytes(id);
    String text = HexFormat.of().formatHex(id);
    LOG.error("failure {}", text, failure);
    return text;
  }

  /** The first of this type among the failure and its causes. */
  static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    int depth = 0;
    for (Throwable each = failure; each != null && depth < 20; each = each.getCause(), depth++) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
    }
    return Optional.empty();
  }
}
