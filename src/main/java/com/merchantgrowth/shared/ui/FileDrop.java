package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.util.List;

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
    this(
        UploadHandler.toTempFile((metadata, file) -> receiver.received(metadata.fileName(), file)),
        List.of(".csv"));
    getContent().setMaxFileSize(maxBytes);
  }

  /**
   * A file that goes somewhere else than to a temporary place, of any size.
   *
   * @param extensions with their dot, e.g. {@code .csv}
   */
  public FileDrop(UploadHandler handler, List<String> extensions) {
    Upload upload = getContent();
    upload.setUploadHandler(handler);
    upload.setMaxFiles(1);
    upload.setAcceptedFileExtensions(extensions.toArray(String[]::new));
    upload.setDropLabel(new Span(getTranslation("shared.upload.drop")));
    upload.setI18n(texts(String.join(", ", extensions)));
    upload.addAllFinishedListener(done -> upload.clearFileList());
    upload.addFileRejectedListener(rejected -> Notices.failed(rejected.getErrorMessage()));
    upload.setWidthFull();
  }

  private UploadI18N texts(String extensions) {
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
            .setIncorrectFileType(getTranslation("shared.upload.wrongType", extensions))
            .setTooManyFiles(getTranslation("shared.upload.oneFile")));
    texts.setUploading(
        new UploadI18N.Uploading()
            .setStatus(
                new UploadI18N.Uploading.Status()
                    .setConnecting(getTranslation("shared.upload.connecting"))
                    .setStalled(getTranslation("shared.upload.stalled"))
                    .setProcessing(getTranslation("shared.upload.processing"))
                    .setHeld(getTranslation("shared.upload.held")))
            .setRemainingTime(
                new UploadI18N.Uploading.RemainingTime()
                    .setPrefix(getTranslation("shared.upload.remaining"))
                    .setUnknown(getTranslation("shared.upload.remainingUnknown")))
            .setError(
                new UploadI18N.Uploading.Error()
                    .setServerUnavailable(getTranslation("shared.upload.unavailable"))
                    .setUnexpectedServerError(getTranslation("shared.upload.failed"))
                    .setForbidden(getTranslation("shared.upload.forbidden"))));
    texts.setUnits(List.of("B", "kB", "MB", "GB", "TB"));
    texts.setFile(
        new UploadI18N.File()
            .setRetry(getTranslation("shared.upload.retry"))
            .setStart(getTranslation("shared.upload.start"))
            .setRemove(getTranslation("shared.upload.remove")));
    return texts;
  }
}
