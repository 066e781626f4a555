package com.merchantgrowth.metric.fact.ui;

import com.merchantgrowth.metric.fact.imports.ImportJob;
import com.merchantgrowth.metric.fact.imports.ImportWatch;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.ErrorPanel;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.WorkProgress;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** Follows a background import while the page is open; leaving the page does not stop it. */
class ImportProgress extends Composite<Card> {
  private static final int EVERY_MILLISECONDS = 500;

  private final ImportJob job;
  private final Runnable finished;
  private final WorkProgress progress = new WorkProgress();
  private @Nullable Registration polling;

  ImportProgress(ImportJob job, Runnable finished) {
    this.job = job;
    this.finished = finished;
    getContent()
        .setTitle(
            getTranslation(
                job.request().dryRun() ? "facts.wizard.checking" : "facts.wizard.importing",
                job.request().fileName()));
    getContent()
        .body(
            progress,
            Buttons.secondary(getTranslation("facts.wizard.stop"), () -> job.watch().cancel()));
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }

  static Component failed(ImportJob job, Component within) {
    String error = job.errorId();
    return error == null || error.isEmpty()
        ? new ErrorPanel(within.getTranslation("facts.wizard.stopped"), null, null)
        : new ErrorPanel(within.getTranslation("facts.imports.failed"), error, null);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    ui.setPollInterval(EVERY_MILLISECONDS);
    polling = ui.addPollListener(poll -> update());
    update();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
    if (polling != null) {
      polling.remove();
    }
  }

  /** Shows how far it is, and hands over when it is done. */
  void update() {
    if (job.isFinished()) {
      finished.run();
      return;
    }
    ImportWatch watch = job.watch();
    progress.update(
        watch.bytes(),
        watch.phase() == ImportWatch.Phase.READING ? watch.totalBytes() : 0,
        getTranslation(
            "facts.phase." + watch.phase().name().toLowerCase(java.util.Locale.ROOT),
            Formats.of(getLocale()).count(watch.rows())));
  }
}
