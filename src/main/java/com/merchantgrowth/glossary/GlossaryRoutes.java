package com.merchantgrowth.glossary;

/** Addresses of the pages of this room. */
public final class GlossaryRoutes {
  public static final String LIST = "glossary";
  public static final String ADMIN = "admin/texts";
  public static final String EDITOR = "admin/texts/:text";

  private GlossaryRoutes() {}

  /** The glossary opened at a term. */
  public static String term(String key) {
    return LIST + "?term=" + key;
  }

  public static String editor(TextId id) {
    return ADMIN + "/" + id;
  }
}
