package com.merchantgrowth.identity.signin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person recognises a browser by, read from its User-Agent. Empty parts are unknown.
 *
 * @param browser e.g. {@code Edge}
 * @param system e.g. {@code Windows}
 */
record Device(String browser, String system) {
  static Device of(@Nullable String userAgent) {
    String agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
    return new Device(browser(agent), system(agent));
  }

  private static String browser(String agent) {
    if (agent.contains("micromessenger")) {
      return "WeChat";
    }
    if (agent.contains("edg")) {
      return "Edge";
    }
    if (agent.contains("firefox")) {
      return "Firefox";
    }
    if (agent.contains("chrom")) {
      return "Chrome";
    }
    return agent.contains("safari") ? "Safari" : "";
  }

  private static String system(String agent) {
    if (agent.contains("android")) {
      return "Android";
    }
    if (agent.contains("harmony")) {
      return "HarmonyOS";
    }
    if (agent.contains("iphone") || agent.contains("ipad")) {
      return "iOS";
    }
    if (agent.contains("windows")) {
      return "Windows";
    }
    if (agent.contains("mac os")) {
      return "macOS";
    }
    return agent.contains("linux") ? "Linux" : "";
  }
}
