package com.merchantgrowth.coaching.plan;

/** The addresses of the pages about shared plans. */
public final class PlanRoutes {
  /** 共享计划: those of all the shops somebody looks after. */
  public static final String LIST = "plans";

  /** One of them. */
  public static final String ONE = "plans/:plan";

  /** 陪跑计划: those of the shop in view. */
  public static final String OWN = "growth-plan";

  private PlanRoutes() {}

  /** One plan for whoever coaches. */
  public static String plan(long plan, String shopCode) {
    return LIST + "/" + plan + "?shop=" + shopCode;
  }

  /** One plan for the shop's own people. */
  public static String own(long plan, String shopCode) {
    return OWN + "?shop=" + shopCode + "&plan=" + plan;
  }
}
