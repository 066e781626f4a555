package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;

/** Files made on demand and streamed, never held in memory as a whole. */
public final class Downloads {
  private Downloads() {}

  /** Writes the file's content; runs in the request of the download, not in the UI's lock. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * @param fileName with its ending
   * @param contentType e.g. {@code text/csv;charset=utf-8}
   */
  public static Anchor button(String label, String fileName, String contentType, Content content) {
    Anchor anchor = link(label, fileName, contentType, content);
    anchor.addClassName("button-link");
    anchor.addComponentAsFirst(AppIcon.DOWNLOAD.create());
    return anchor;
  }

  /** The same as a text link. */
  public static Anchor link(String label, String fileName, String contentType, Content content) {
    DownloadHandler handler =
        event -> {
          event.setFileName(fileName);
          event.setContentType(contentType);
          content.writeTo(event.getOutputStream());
        };
    Anchor anchor = new Anchor(handler, AttachmentType.DOWNLOAD, "");
    anchor.add(new Span(label));
    return anchor;
  }
}
