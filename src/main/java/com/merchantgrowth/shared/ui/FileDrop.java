package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;

/**
 * Takes one CSV file from the person's machine, by choosing or dropping it. The file is written to
 * a temporary place and handed over; it may be read until the next one comes.
 */
public final class FileDrop extends Composite<Upload> {
  /** Receives the file. */
  @FunctionalInterface
  public interface Receiver {
    void received(String fileName, File file);
  }

  /**
   * @param maxBytes larger files are refused before they are sent
   */
  public FileDrop(int maxBytes, Receiver receiver) {
    Upload upload = getContent();
    upload.setUploadHandler(
        UploadHandler.toTempFile((metadata, file) -> receiver.received(metadata.fileName(), file)));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(maxBytes);
    upload.setAcceptedFileExtensions(".csv");
    upload.setDropLabel(new Span(getTranslation("shared.upload.drop")));
    upload.setI18n(texts());
    upload.addAllFinishedListener(done -> upload.clearFileList());
    upload.addFileRejectedListener(rejected -> Notices.failed(rejected.getErrorMessage()));
    upload.setWidthFull();
  }

  private UploadI18N texts() {
    UploadI18N texts = new UploadI18N();
    texts.setAddFiles(
        new UploadI18N.AddFiles()
            .setOne(getTranslation("shared.upload.choose"))
            .setMany(getTranslation("shared.upload.choose")));
    texts.setDropFiles(
        new UploadI18N.DropFiles()
            .setOne(getTranslation("shared.upload.drop"))
            .setMany(getTranslation("shared.upload.drop")));
    texts.setError(
        new UploadI18N.Error()
            .setFileIsTooBig(getTranslation("shared.upload.tooBig"))
            .setIncorrectFileType(getTranslation("shared.upload.wrongType"))
            .setTooManyFiles(getTranslation("shared.upload.oneFile")));
    return texts;
  }
}
