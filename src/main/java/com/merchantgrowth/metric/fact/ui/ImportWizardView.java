package com.merchantgrowth.metric.fact.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.SubjectMeasures;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.metric.fact.imports.FactImports;
import com.merchantgrowth.metric.fact.imports.FilePreview;
import com.merchantgrowth.metric.fact.imports.ImportJob;
import com.merchantgrowth.metric.fact.imports.ImportMapping;
import com.merchantgrowth.metric.fact.imports.ImportReport;
import com.merchantgrowth.metric.fact.imports.ImportRequest;
import com.merchantgrowth.metric.fact.imports.ImportStatus;
import com.merchantgrowth.metric.fact.imports.ImportUploads;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.Stepper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Upload → map the columns → check → import → report. A running import is in the address. */
@Route("admin/imports/new")
@RolesAllowed(Roles.ADMIN)
class ImportWizardView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
  private final FactImports imports;
  private final ImportUploads uploads;
  private final Measures measures;
  private final BusinessCalendar calendar;
  private final Stepper steps =
      new Stepper(
          List.of(
              getTranslation("facts.wizard.step.upload"),
              getTranslation("facts.wizard.step.map"),
              getTranslation("facts.wizard.step.check"),
              getTranslation("facts.wizard.step.import")));
  private final Div uploaded = new Div();
  private final ImportUpload upload;
  private final Div mapped = new Div();
  private final Div checked = new Div();
  private @Nullable Path file;
  private String fileName = "";

  ImportWizardView(
      FactImports imports,
      ImportUploads uploads,
      Measures measures,
      SubjectMeasures ofKind,
      BusinessCalendar calendar) {
    this.imports = imports;
    this.uploads = uploads;
    this.measures = measures;
    this.calendar = calendar;
    upload = new ImportUpload(uploads, imports.kinds(), ofKind, this::received);
    getContent().addClassName("stack");
    checked.addClassNames("stack", "wizard-result");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    getContent().removeAll();
    getContent()
        .add(
            new PageHeader(
                getTranslation("facts.wizard.title"),
                getTranslation("facts.wizard.subtitle"),
                Buttons.text(
                    getTranslation("facts.wizard.back"),
                    () -> UI.getCurrent().navigate(ImportsView.class))));
    QueryState.of(event).get("job").ifPresentOrElse(this::follow, () -> start());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("facts.wizard.title");
  }

  private void start() {
    steps.show(0);
    mapped.removeAll();
    checked.removeAll();
    uploaded.removeAll();
    uploaded.add(upload);
    getContent().add(steps, uploaded, mapped, checked);
  }

  /** The file has arrived; runs in the UI's lock. */
  void received(String name, Path received) {
    fileName = name;
    file = received;
    mapped.removeAll();
    checked.removeAll();
    try {
      FilePreview preview = uploads.preview(received, upload.kind(), 20);
      steps.show(1);
      mapped.add(new MappingStep(name, preview, upload.kind(), measures.byCode(), this::check));
    } catch (DomainException refused) {
      discard();
      Notices.failed(getTranslation(refused.key(), refused.args()));
    }
  }

  private void check(ImportMapping mapping) {
    try {
      start(upload.request(fileName, mapping, null).asDryRun());
    } catch (DomainException refused) {
      Notices.failed(getTranslation(refused.key(), refused.args()));
    }
  }

  private void start(ImportRequest request) {
    Path given = file;
    if (given == null) {
      return;
    }
    ImportJob job = imports.start(request, given);
    checked.removeAll();
    steps.show(request.dryRun() ? 2 : 3);
    if (!request.dryRun()) {
      uploaded.removeAll();
      mapped.removeAll();
      QueryState.current().set("job", job.id()).replace();
    }
    checked.add(new ImportProgress(job, () -> finished(job)));
  }

  private void finished(ImportJob job) {
    checked.removeAll();
    ImportReport report = job.watch().report();
    if (report == null) {
      checked.add(ImportProgress.failed(job, this));
      return;
    }
    checked.add(new ImportReportPanel(imports, report, calendar.zone()));
    if (report.status() == ImportStatus.CHECKED) {
      checked.add(
          Buttons.primary(
              getTranslation(
                  "facts.wizard.import", Formats.of(getLocale()).count(report.rowsAccepted())),
              () -> confirm(job.request(), report.rowsVanished())));
    } else if (job.request().dryRun() && report.rowsRejected() > 0) {
      checked.add(
          Buttons.secondary(
              getTranslation(
                  "facts.wizard.skip", Formats.of(getLocale()).count(report.rowsRejected())),
              () -> skipProblems(job.request().mapping())));
    } else if (!job.request().dryRun()) {
      discard();
      steps.show(report.status().done() ? 4 : 3);
      checked.add(after(report));
    }
    checked.getElement().callJsFunction("scrollIntoView");
  }

  private void skipProblems(ImportMapping mapping) {
    upload.skipProblems();
    start(upload.request(fileName, mapping, null).asDryRun());
  }

  /** What one does next: look at the list, take the next file, or run the days that changed. */
  private Component after(ImportReport report) {
    Div row =
        new Div(
            Buttons.secondary(
                getTranslation("facts.wizard.back"),
                () -> UI.getCurrent().navigate(ImportsView.class)),
            Buttons.secondary(
                getTranslation("facts.wizard.another"),
                () -> {
                  QueryState.current().remove("job").replace();
                  getContent().remove(steps, uploaded, mapped, checked);
                  start();
                }));
    if (report.status().done()) {
      Anchor runs = new Anchor("admin/runs", getTranslation("facts.wizard.toRuns"));
      runs.addClassNames("button-link", "primary");
      row.addComponentAsFirst(runs);
    }
    row.addClassName("row");
    return row;
  }

  private void confirm(ImportRequest checkedRequest, long vanishing) {
    ImportRequest request = upload.request(fileName, checkedRequest.mapping(), vanishing);
    if (vanishing == 0) {
      start(request);
    } else {
      String count = Formats.of(getLocale()).count(vanishing);
      Confirm.open(
          getTranslation("facts.wizard.replaceTitle", request.source()),
          getTranslation("facts.wizard.replaceText", count),
          getTranslation("facts.wizard.replaceAction", count),
          () -> start(request));
    }
  }

  private void follow(String id) {
    getContent().add(steps, checked);
    steps.show(3);
    checked.removeAll();
    try {
      ImportJob job = imports.job(id);
      checked.add(new ImportProgress(job, () -> finished(job)));
    } catch (DomainException gone) {
      UI.getCurrent().navigate(ImportsView.class);
    }
  }

  private void discard() {
    Path given = file;
    if (given != null) {
      uploads.discard(given);
      file = null;
    }
  }
}
