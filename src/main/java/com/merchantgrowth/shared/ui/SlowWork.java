package com.merchantgrowth.shared.ui;

import com.merchantgrowth.shared.DomainException;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Work that takes longer than a click, done beside the page, as whoever asked for it. */
@Component
public final class SlowWork {
  private static final Logger LOG = LoggerFactory.getLogger(SlowWork.class);

  private final AsyncTaskExecutor executor;

  SlowWork(@Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
    this.executor = executor;
  }

  /** How it ended when it did not work: refused, or failed under an id the log knows. */
  public sealed interface Failure {
    record Refused(DomainException refusal) implements Failure {}

    record Broken(String id) implements Failure {}
  }

  /**
   * Returns at once; to be called from a page.
   *
   * @param done hears the result on the page, if that is still open
   * @param failed hears what went wrong instead
   */
  public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Failure> failed) {
    UI ui = UI.getCurrent();
    executor.execute(
        new DelegatingSecurityContextRunnable(
            () -> {
              Runnable answer;
              try {
                T result = work.get();
                answer = () -> done.accept(result);
              } catch (DomainException refusal) {
                answer = () -> failed.accept(new Failure.Refused(refusal));
              } catch (RuntimeException broken) {
                String id = UUID.randomUUID().toString().substring(0, 8);
                LOG.error("{}: work beside a page failed", id, broken);
                answer = () -> failed.accept(new Failure.Broken(id));
              }
              show(ui, answer);
            }));
  }

  private static void show(UI ui, Runnable answer) {
    try {
      ui.access(answer::run);
    } catch (UIDetachedException left) {
      LOG.debug("The page was left before the work was done", left);
    }
  }
}
