package com.merchantgrowth.shared.ui;

import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import java.util.function.Supplier;

/** What several cards of one page need, read once for the page. */
public final class RequestMemo {
  private RequestMemo() {}

  /**
   * @param owner the class that reads, so that rooms do not meet
   * @param shopId what it is about
   * @param type of what is read
   * @param read called the first time in a request, and each time outside of one
   */
  public static <T> T once(Class<?> owner, long shopId, Class<T> type, Supplier<T> read) {
    VaadinRequest request = VaadinRequest.getCurrent();
    if (request == null) {
      return read.get();
    }
    String key = List.of(owner.getName(), type.getName(), shopId).toString();
    Object known = request.getAttribute(key);
    if (known != null) {
      return type.cast(known);
    }
    T value = read.get();
    request.setAttribute(key, value);
    return value;
  }
}
