package com.merchantgrowth.shared.ui;

import com.merchantgrowth.shared.DomainException;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A card about something that takes longer than a click: computed beside the page, with progress
 * meanwhile, and a way to try again when it failed. What was computed stays until it is computed
 * again.
 */
public abstract class SlowCard<T> extends Composite<Card> {
  /** When it is computed. */
  public enum Start {
    /** When somebody presses the card's button; the result is marked when its base has changed. */
    ASKED,
    /** Once, by {@link #compute()} at the end of the card's constructor. */
    AT_ONCE
  }

  private final String key;
  private final transient SlowWork work;
  private final Start start;
  private final Div top = new Div();
  private final Div result = new Div();
  private final Div stale = new Div();
  private final Button compute;
  private boolean running;

  /**
   * @param key of the texts: {@code .title, .running, .failed}, and of what is asked for {@code
   *     .before, .action, .again, .stale} too
   */
  protected SlowCard(String key, Start start, SlowWork work) {
    this.key = key;
    this.work = work;
    this.start = start;
    Card card = getContent();
    card.setTitle(getTranslation(key + ".title"));
    compute = Buttons.secondary("", this::compute);
    stale.setVisible(false);
    result.addClassName("stack");
    if (start == Start.ASKED) {
      compute.setText(getTranslation(key + ".action"));
      card.link(compute);
      stale.add(Note.info(getTranslation(key + ".stale")));
      Span before = new Span(getTranslation(key + ".before"));
      before.addClassName("quiet");
      result.add(before);
    }
    card.body(top, stale, result);
  }

  @Override
  protected final Card initContent() {
    return new Card("");
  }

  /** Puts something above what was computed, e.g. what to compute. */
  protected final void above(Component... parts) {
    top.add(parts);
  }

  /** Says that what is shown is about an older state of what it was computed from. */
  public final void outdated() {
    stale.setVisible(computed());
  }

  /** Whether a result is shown. */
  protected abstract boolean computed();

  /**
   * What to do beside the page; everything that reads fields happens before it returns.
   *
   * @throws DomainException if the fields cannot be read
   */
  protected abstract Supplier<T> task();

  /** Shows what was computed. */
  protected abstract void show(T found, Div into);

  /** Computes and shows; does nothing while it is under way. */
  public final void compute() {
    if (running) {
      return;
    }
    Supplier<T> task;
    try {
      task = task();
    } catch (DomainException refused) {
      refused(refused);
      return;
    }
    running = true;
    compute.setEnabled(false);
    stale.setVisible(false);
    WorkProgress progress = new WorkProgress();
    progress.update(0, 0, getTranslation(key + ".running"));
    result.removeAll();
    result.add(progress);
    work.run(
        task,
        done -> over(into -> show(done, into)),
        failure ->
            over(
                into -> {
                  switch (failure) {
                    case SlowWork.Failure.Refused refused -> refused(refused.refusal());
                    case SlowWork.Failure.Broken broken ->
                        into.add(
                            new ErrorPanel(
                                getTranslation(key + ".failed"), broken.id(), this::compute));
                  }
                }));
  }

  private void over(Consumer<Div> show) {
    running = false;
    compute.setEnabled(true);
    if (start == Start.ASKED) {
      compute.setText(getTranslation(key + ".again"));
    }
    result.removeAll();
    show.accept(result);
  }

  private void refused(DomainException refused) {
    result.removeAll();
    result.add(Note.warn(getTranslation(refused.key(), refused.args())));
  }
}
