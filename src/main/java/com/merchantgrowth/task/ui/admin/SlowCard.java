package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.ErrorPanel;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.WorkProgress;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A card that computes something about the definition on demand: before, while and after. What was
 * computed stays until it is computed again; it is marked when the definition has changed since.
 */
abstract class SlowCard<T> extends Composite<Card> {
  final transient AdminWords words;
  private final String key;
  private final transient SlowWork work;
  private final Div top = new Div();
  private final Div result = new Div();
  private final Note stale;
  private final Button compute;
  private boolean running;

  /**
   * @param key of the texts: {@code .title, .before, .action, .again, .running, .stale, .failed}
   */
  SlowCard(String key, AdminWords words, SlowWork work) {
    this.key = key;
    this.words = words;
    this.work = work;
    Card card = getContent();
    card.setTitle(words.t(key + ".title"));
    compute = Buttons.secondary(words.t(key + ".action"), this::compute);
    card.link(compute);
    stale = Note.info(words.t(key + ".stale"));
    stale.setVisible(false);
    result.addClassName("stack");
    result.add(AdminWords.quiet(words.t(key + ".before")));
    card.body(top, stale, result);
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }

  /** Puts something above what was computed, e.g. what to compute. */
  final void above(Component... parts) {
    top.add(parts);
  }

  /** Says that what is shown is about an older definition. */
  final void outdated() {
    stale.setVisible(computed());
  }

  abstract boolean computed();

  /**
   * What to do beside the page; everything that reads fields happens before it returns.
   *
   * @throws DomainException if the fields cannot be read
   */
  abstract Supplier<T> task();

  /** Shows what was computed. */
  abstract void show(T result, Div into);

  /** Computes and shows; does nothing while it is under way. */
  final void compute() {
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
    progress.update(0, 0, words.t(key + ".running"));
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
                            new ErrorPanel(words.t(key + ".failed"), broken.id(), this::compute));
                  }
                }));
  }

  private void over(Consumer<Div> show) {
    running = false;
    compute.setEnabled(true);
    compute.setText(words.t(key + ".again"));
    result.removeAll();
    show.accept(result);
  }

  private void refused(DomainException refused) {
    result.removeAll();
    result.add(Note.warn(words.any(refused.key(), refused.args())));
  }
}
