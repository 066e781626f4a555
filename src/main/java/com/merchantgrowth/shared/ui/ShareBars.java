package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** How many there are of each kind: a name, a bar, the number; each leads to the list behind it. */
public final class ShareBars extends UnorderedList {
  /**
   * @param value how many, not negative
   * @param route the list behind the number
   */
  public record Share(String name, long value, String route) {}

  public ShareBars(List<Share> shares) {
    addClassName("share-bars");
    Formats formats = Formats.of(getLocale());
    long largest = shares.stream().mapToLong(Share::value).max().orElse(0);
    for (Share share : shares) {
      Div fill = new Div();
      fill.addClassName("share-fill");
      fill.setWidth(largest == 0 ? "0" : 100.0 * share.value() / largest + "%");
      Div track = new Div(fill);
      track.addClassName("share-track");
      track.getElement().setAttribute("aria-hidden", "true");
      Span value = new Span(formats.count(share.value()));
      value.addClassName("numeric");
      Anchor row = new Anchor(share.route(), "");
      row.add(new Span(share.name()), track, value);
      add(new ListItem(row));
    }
  }
}
