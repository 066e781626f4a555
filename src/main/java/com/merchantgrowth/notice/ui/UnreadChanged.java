package com.merchantgrowth.notice.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** Something on this page was read, unread or switched off: the bell counts again. */
final class UnreadChanged extends ComponentEvent<UI> {
  private UnreadChanged(UI ui) {
    super(ui, false);
  }

  /** Tells the bell of the current page. */
  static void fire() {
    UI ui = UI.getCurrent();
    ComponentUtil.fireEvent(ui, new UnreadChanged(ui));
  }
}
