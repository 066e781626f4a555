package com.merchantgrowth.task;

/** The addresses of the tasks' pages. */
public final class TaskRoutes {
  /** A shop's board. */
  public static final String BOARD = "tasks";

  /** One task of a shop: {@code tasks/:task}. */
  public static final String DETAIL = "tasks/:task";

  /** The administrators' list. */
  public static final String ADMIN = "admin/tasks";

  /** One task of the administrators: {@code admin/tasks/:task}. */
  public static final String EDITOR = "admin/tasks/:task";

  private TaskRoutes() {}

  /** The page of one task. */
  public static String detail(String code) {
    return BOARD + "/" + code;
  }

  /** The page of one task of this shop. */
  public static String detail(String code, String shopCode) {
    return detail(code) + "?shop=" + shopCode;
  }
}
