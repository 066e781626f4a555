package com.merchantgrowth.coaching.playbook;

/** The addresses of the pages about playbooks. */
public final class PlaybookRoutes {
  /** 陪跑方案: all of them. */
  public static final String LIST = "playbooks";

  /** One, with its actions and materials. */
  public static final String ONE = "playbooks/:playbook";

  /** The administrators' editor of one. */
  public static final String EDITOR = "admin/playbooks/:playbook";

  private PlaybookRoutes() {}

  public static String of(String code) {
    return LIST + "/" + code;
  }

  public static String editor(String code) {
    return "admin/playbooks/" + code;
  }
}
