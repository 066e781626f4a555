package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What several cards of one page need, read once while the page is put together. */
public final class PageMemo {
  private final Map<List<Object>, Object> known = new HashMap<>();

  private PageMemo() {}

  /** Puts a page together; what is read meanwhile is forgotten afterwards. */
  public static <T> T during(Supplier<T> build) {
    UI ui = UI.getCurrent();
    ComponentUtil.setData(ui, PageMemo.class, new PageMemo());
    try {
      return build.get();
    } finally {
      ComponentUtil.setData(ui, PageMemo.class, null);
    }
  }

  /**
   * @param owner the class that reads, so that rooms do not meet
   * @param shopId what it is about
   * @param type of what is read
   * @param read called once while a page is put together, and each time otherwise
   */
  public static <T> T once(Class<?> owner, long shopId, Class<T> type, Supplier<T> read) {
    PageMemo memo = current();
    if (memo == null) {
      return read.get();
    }
    List<Object> key = List.of(owner, type, shopId);
    Object known = memo.known.get(key);
    if (known != null) {
      return type.cast(known);
    }
    T value = read.get();
    memo.known.put(key, value);
    return value;
  }

  private static @Nullable PageMemo current() {
    UI ui = UI.getCurrent();
    return ui == null ? null : ComponentUtil.getData(ui, PageMemo.class);
  }
}
