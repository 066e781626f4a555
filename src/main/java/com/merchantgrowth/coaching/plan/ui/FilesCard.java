package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.FileKind;
import com.merchantgrowth.coaching.plan.PlanFile;
import com.merchantgrowth.coaching.plan.PlanPage;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.FileDrop;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.UploadHandler;

/** 附件: what either side has brought. Each download asks anew whether the reader may. */
final class FilesCard extends Composite<Card> {
  private final PlanWords words;

  FilesCard(PlanPage page, PlanDesk desk, PlanWords words, PlanClicks clicks, Runnable reload) {
    this.words = words;
    UnorderedList list = new UnorderedList();
    list.addClassName("plan-files");
    page.files().forEach(file -> list.add(item(file, page, desk)));
    Div body = new Div();
    body.addClassName("stack");
    body.add(page.files().isEmpty() ? new Paragraph(words.t("files.none")) : list);
    if (clicks.mayWrite()) {
      body.add(
          new FileDrop(
              UploadHandler.inMemory(
                  (metadata, bytes) -> {
                    try {
                      PlanFile file =
                          desk.files().add(page.plan().id(), metadata.fileName(), bytes);
                      Notices.saved(words.t("files.added", file.name()));
                      reload.run();
                    } catch (DomainException refused) {
                      Notices.failed(words.any(refused.key(), refused.args()));
                    }
                  }),
              FileKind.endings()));
    }
    getContent().note(words.t("files.note", FileKind.MOST_BYTES / 1_000_000)).body(body);
  }

  @Override
  protected Card initContent() {
    return new Card(words.t("files"));
  }

  private ListItem item(PlanFile file, PlanPage page, PlanDesk desk) {
    return new ListItem(
        Downloads.link(
            file.name(),
            file.fileName(),
            file.kind().contentType(),
            out -> out.write(desk.files().content(file.planId(), file.id()).content())),
        words.quiet(
            words.t(
                "files.about",
                words.formats().bytes(file.bytes()),
                words.who(file.account(), page),
                words.day(file.addedAt()))));
  }
}
