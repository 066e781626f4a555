package com.merchantgrowth.onboarding;

/** The addresses of the pages about newcomers. */
public final class OnboardingRoutes {
  /** 新手四部曲 of one shop. */
  public static final String CHECKLIST = "onboarding";

  /** Who asks for help. */
  public static final String HELP = "newcomers/help";

  /** Where newcomers get stuck. */
  public static final String FUNNEL = "newcomers/funnel";

  /** The administrators' checklist with its versions. */
  public static final String EDITOR = "admin/onboarding";

  private OnboardingRoutes() {}

  /** The checklist of this shop. */
  public static String checklist(String shopCode) {
    return CHECKLIST + "?shop=" + shopCode;
  }

  /** The checklist of this shop, opened at a step. */
  public static String checklist(String shopCode, String step) {
    return checklist(shopCode) + "&step=" + step;
  }
}
