package com.merchantgrowth.e2e;

import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * A Chromium of the machine, driven against a running portal. Every page a journey opens fails it
 * on a script error or when it scrolls sideways.
 */
final class Journey implements AutoCloseable {
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** What the person holds in hand. */
  enum Screen {
    DESK(1440, 900),
    PHONE(390, 844);

    final int width;
    final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private final String base;
  private final Playwright playwright;
  private final Browser browser;

  /** Opens the browser once yesterday has its result. */
  static Journey through(int port, MetricResults results, BusinessCalendar calendar) {
    Awaitility.await("the demo marketplace")
        .atMost(Duration.ofMinutes(10))
        .until(() -> results.run(SubjectKind.SHOP, calendar.yesterday()).isPresent());
    return new Journey(port);
  }

  private Journey(int port) {
    base = "http://localhost:" + port + "/";
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(QUIET));
  }

  /** A fresh visitor with this language, screen and colour scheme. */
  Visitor visitor(Screen screen, String language, boolean dark) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setHasTouch(screen == Screen.PHONE)
                .setLocale(language.equals("en") ? "en-US" : "zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    context.setDefaultTimeout(60_000);
    return new Visitor(base, context, screen, language);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  static void shoot(Page page, String name) {
    try {
      Files.createDirectories(SHOTS);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    // the layout scrolls inside itself, so a picture of the whole page needs a window as high as it
    ViewportSize window = page.viewportSize();
    Number height =
        (Number)
            page.evaluate(
                "() => Math.max(innerHeight, ...[...document.querySelectorAll('vaadin-app-layout')]"
                    + ".map(l => l.shadowRoot.querySelector('[part=content]')?.scrollHeight ?? 0))");
    page.setViewportSize(window.width, Math.min(6000, height.intValue()));
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
    page.setViewportSize(window.width, window.height);
  }
}
