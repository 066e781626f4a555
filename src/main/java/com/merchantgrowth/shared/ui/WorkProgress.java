package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** A long action: a bar with "1,240 / 2,000" beside it, announced politely to screen readers. */
public final class WorkProgress extends Div {
  private final ProgressBar bar = new ProgressBar();
  private final Span words = new Span();

  public WorkProgress() {
    addClassName("work-progress");
    words.getElement().setAttribute("aria-live", "polite");
    bar.setIndeterminate(true);
    add(bar, words);
  }

  /**
   * @param done how many, from 0
   * @param total of how many; 0 or less when it is not known yet
   * @param text what is being done, e.g. "peers"; may be empty
   */
  public void update(long done, long total, String text) {
    Formats formats = Formats.of(getLocale());
    boolean known = total > 0;
    bar.setIndeterminate(!known);
    String count =
        known
            ? getTranslation(
                "shared.progress.of", formats.count(Math.min(done, total)), formats.count(total))
            : done > 0 ? getTranslation("shared.progress.done", formats.count(done)) : "";
    if (known) {
      bar.setValue(Math.clamp((double) done / total, 0, 1));
    }
    words.setText(
        text.isEmpty() || count.isEmpty()
            ? text + count
            : getTranslation("shared.progress.step", text, count));
    bar.getElement().setAttribute("aria-label", words.getText());
  }
}
