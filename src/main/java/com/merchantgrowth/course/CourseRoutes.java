package com.merchantgrowth.course;

/** The addresses of the courses' pages. */
public final class CourseRoutes {
  /** A shop's courses. */
  public static final String LIST = "courses";

  /** One course of a shop: {@code courses/:course}. */
  public static final String DETAIL = "courses/:course";

  /** The administrators' list. */
  public static final String ADMIN = "admin/courses";

  /** One course of the administrators: {@code admin/courses/:course}. */
  public static final String EDITOR = "admin/courses/:course";

  private CourseRoutes() {}

  public static String detail(String code) {
    return LIST + "/" + code;
  }

  /** The page of one course of this shop. */
  public static String detail(String code, String shopCode) {
    return detail(code) + "?shop=" + shopCode;
  }

  public static String editor(String code) {
    return ADMIN + "/" + code;
  }
}
