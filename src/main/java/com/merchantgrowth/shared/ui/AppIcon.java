package com.merchantgrowth.shared.ui;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The product's line icons, 24 × 24, drawn with the text colour. They are decoration: hidden from
 * screen readers, so a button that has nothing else needs its own label.
 */
public enum AppIcon {
  HOME(
      "home",
      "<path d=\"M3 11 12 4l9 7\"/><path d=\"M5 10v10h14V10\"/><path d=\"M10 20v-6h4v6\"/>"),
  PULSE("pulse", "<path d=\"M3 12h4l3-8 4 16 3-8h4\"/>"),
  TARGET(
      "target",
      "<circle cx=\"12\" cy=\"12\" r=\"9\"/><circle cx=\"12\" cy=\"12\" r=\"5\"/><circle cx=\"12\" cy=\"12\" r=\"1\"/>"),
  STAR(
      "star",
      "<path d=\"m12 3 2.8 5.7 6.2.9-4.5 4.4 1.1 6.2L12 17.3l-5.6 2.9 1.1-6.2L3 9.6l6.2-.9z\"/>"),
  GIFT(
      "gift",
      "<path d=\"M4 11h16v9H4z\"/><path d=\"M3 7h18v4H3z\"/><path d=\"M12 7v13\"/><path d=\"M12 7c-2 0-5-.5-5-2.5S10 2.5 12 7Zm0 0c2 0 5-.5 5-2.5S14 2.5 12 7Z\"/>"),
  BOOK(
      "book",
      "<path d=\"M4 5a2 2 0 0 1 2-2h14v16H6a2 2 0 0 0-2 2z\"/><path d=\"M4 19V5\"/><path d=\"M9 8h6\"/>"),
  STEPS("steps", "<path d=\"M3 20h5v-5h5v-5h5V5h3\"/>"),
  TICKET(
      "ticket",
      "<path d=\"M3 7h18v3a2 2 0 0 0 0 4v3H3v-3a2 2 0 0 0 0-4z\"/><path d=\"M14 7v10\" stroke-dasharray=\"2 2.5\"/>"),
  SHARE(
      "share",
      "<circle cx=\"6\" cy=\"12\" r=\"2.5\"/><circle cx=\"18\" cy=\"6\" r=\"2.5\"/><circle cx=\"18\" cy=\"18\" r=\"2.5\"/><path d=\"m8.2 10.9 7.5-3.7M8.2 13.1l7.5 3.7\"/>"),
  VIDEO("video", "<path d=\"M3 6h12v12H3z\"/><path d=\"m15 10 6-3v10l-6-3z\"/>"),
  CALENDAR("cal", "<path d=\"M4 5h16v16H4z\"/><path d=\"M4 10h16M8 3v4M16 3v4\"/>"),
  USERS(
      "users",
      "<circle cx=\"9\" cy=\"8\" r=\"3.5\"/><path d=\"M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6\"/><path d=\"M16 5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3.2 2.6 3.5 5.5\"/>"),
  GEAR(
      "gear",
      "<circle cx=\"12\" cy=\"12\" r=\"3\"/><path d=\"M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M18.7 5.3l-2.1 2.1M7.4 16.6l-2.1 2.1\"/>"),
  BELL("bell", "<path d=\"M6 16V11a6 6 0 0 1 12 0v5l2 2H4z\"/><path d=\"M10 21h4\"/>"),
  MOON("moon", "<path d=\"M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z\"/>"),
  CHEVRON_DOWN("down", "<path d=\"m6 9 6 6 6-6\"/>"),
  CHEVRON_RIGHT("right", "<path d=\"m9 6 6 6-6 6\"/>"),
  CHECK("check", "<path d=\"m5 12.5 4.5 4.5L19 7.5\"/>"),
  CLOSE("x", "<path d=\"M6 6l12 12M18 6 6 18\"/>"),
  TRIANGLE("tri", "<path d=\"M12 4 2.8 20h18.4z\"/><path d=\"M12 10v4.5M12 17.3v.2\"/>"),
  OCTAGON(
      "oct",
      "<path d=\"M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z\"/><path d=\"m9 9 6 6M15 9l-6 6\"/>"),
  CIRCLE_TICK("okc", "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"m8 12.3 2.8 2.8L16 9.6\"/>"),
  CLOCK("clock", "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 7v5l3.5 2\"/>"),
  ARROW_UP("up", "<path d=\"M12 19V6M6 11.5 12 5.5l6 6\"/>"),
  ARROW_DOWN("dn", "<path d=\"M12 5v13M6 12.5l6 6 6-6\"/>"),
  INFO("info", "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 11v5.5M12 7.6v.2\"/>"),
  PRINT("print", "<path d=\"M7 9V3h10v6M7 18H4V9h16v9h-3\"/><path d=\"M7 14h10v7H7z\"/>"),
  DOWNLOAD("dl", "<path d=\"M12 4v11M7 11l5 5 5-5M4 20h16\"/>"),
  MENU("menu", "<path d=\"M4 6h16M4 12h16M4 18h16\"/>"),
  MESSAGE("msg", "<path d=\"M4 4h16v12H9l-5 4z\"/>"),
  TRUCK(
      "truck",
      "<path d=\"M2 6h12v10H2zM14 10h4l4 3v3h-8z\"/><circle cx=\"7\" cy=\"18\" r=\"2\"/><circle cx=\"17\" cy=\"18\" r=\"2\"/>"),
  BOX("box", "<path d=\"M12 3 4 7v10l8 4 8-4V7z\"/><path d=\"m4 7 8 4 8-4M12 11v10\"/>"),
  SHIELD(
      "shield",
      "<path d=\"M12 3 4 6v6c0 5 3.5 8 8 9 4.5-1 8-4 8-9V6z\"/><path d=\"m8.5 12 2.5 2.5 4.5-5\"/>"),
  SLIDERS(
      "sl",
      "<path d=\"M4 7h10M18 7h2M4 17h2M10 17h10\"/><circle cx=\"16\" cy=\"7\" r=\"2\"/><circle cx=\"8\" cy=\"17\" r=\"2\"/>"),
  PLUS("plus", "<path d=\"M12 5v14M5 12h14\"/>"),
  DOTS("dots", "<path d=\"M5 12h.1M12 12h.1M19 12h.1\" stroke-width=\"3\"/>"),
  TABLE("table", "<path d=\"M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9\"/>"),
  LIST("list", "<path d=\"M8 6h12M8 12h12M8 18h12M4 6h.1M4 12h.1M4 18h.1\"/>"),
  LOCK("lock", "<path d=\"M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4\"/>"),
  SEARCH("search", "<circle cx=\"11\" cy=\"11\" r=\"7\"/><path d=\"m16.5 16.5 4.5 4.5\"/>"),
  FLAG("flag", "<path d=\"M5 21V4h13l-2.5 4.5L18 13H5\"/>"),
  LINK(
      "link",
      "<path d=\"M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1.5-1.5\"/>"),
  QUESTION(
      "q",
      "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.8v.2\"/>"),
  EYE(
      "eye",
      "<path d=\"M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z\"/><circle cx=\"12\" cy=\"12\" r=\"3\"/>"),
  PHONE("phone", "<path d=\"M7 2h10v20H7z\"/><path d=\"M11 18.5h2\"/>"),
  CHART("hist", "<path d=\"M4 20V10M9 20V5M14 20v-8M19 20v-5\"/>"),
  BRANCH("fork", "<path d=\"M6 4v6c0 4 12 2 12 6v4M18 4v6\"/>"),
  GLOBE(
      "globe",
      "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18\"/>"),
  ARROW_LEFT("left", "<path d=\"m15 6-6 6 6 6\"/>"),
  UPLOAD("upload", "<path d=\"M12 16V4M7 9l5-5 5 5M4 20h16\"/>"),
  SUN(
      "sun",
      "<circle cx=\"12\" cy=\"12\" r=\"4\"/><path d=\"M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4\"/>"),
  REFRESH(
      "refresh",
      "<path d=\"M20 11a8 8 0 0 0-14.5-4.5L3 9M4 13a8 8 0 0 0 14.5 4.5L21 15\"/><path d=\"M3 4v5h5M21 20v-5h-5\"/>"),
  MINUS("minus", "<path d=\"M5 12h14\"/>"),
  EDIT("edit", "<path d=\"M4 20l1-4L16 5l3 3L8 19z\"/><path d=\"m14 7 3 3\"/>");

  private static final Map<String, AppIcon> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AppIcon::code, icon -> icon));

  private final String code;
  private final String shape;

  AppIcon(String code, String shape) {
    this.code = code;
    this.shape = shape;
  }

  /** The short name used in {@code @Menu(icon = …)}. */
  public String code() {
    return code;
  }

  /** The icon with this short name, if there is one. */
  public static Optional<AppIcon> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** A new 16 px icon; its size and colour follow the CSS of its parent. */
  public InlineSvg create() {
    return new InlineSvg(svg(), "icon");
  }

  /** The drawing itself, for pieces that are one larger drawing. */
  String svg() {
    return "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">"
        + shape
        + "</svg>";
  }
}
