package com.merchantgrowth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person in front of one browser window. */
final class Visitor implements AutoCloseable {
  /** What a translation that is missing looks like on the screen. */
  private static final Pattern RAW_KEY =
      Pattern.compile("!\\{?[a-z]+\\.[a-zA-Z.]+|\\b[a-z]+\\.(ui|view|error|menu)\\.[a-zA-Z.]+\\b");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final String base;
  private final BrowserContext context;
  private final Journey.Screen screen;
  private final String language;
  private final Page page;
  private final List<String> scriptErrors = new ArrayList<>();

  Visitor(String base, BrowserContext context, Journey.Screen screen, String language) {
    this.base = base;
    this.context = context;
    this.screen = screen;
    this.language = language;
    this.page = context.newPage();
    page.onPageError(scriptErrors::add);
  }

  Page page() {
    return page;
  }

  /** Signs in through the form, as everybody does. */
  void signIn(String username, String password) {
    if (!page.url().endsWith("/login")) {
      open("login");
    }
    page.locator("input[name=username]").fill(username);
    page.locator("input[name=password]").fill(password);
    page.locator("input[name=password]").press("Enter");
    page.waitForURL(url -> !url.contains("/login"));
    ready();
  }

  void open(String path) {
    page.navigate(base + path);
    ready();
  }

  /** Waits until Flow has answered everything that was asked. */
  void ready() {
    page.waitForFunction(
        "() => window.Vaadin?.Flow?.clients"
            + " && Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
  }

  /**
   * Chooses the visitor's language on the sign-in page, as a person would; the page loads again.
   */
  void language() {
    String shown = (String) page.evaluate("() => document.documentElement.lang");
    if (!shown.startsWith(language)) {
      String label = language.equals("en") ? "English" : "中文";
      page.waitForNavigation(
          () -> page.getByText(label, new Page.GetByTextOptions().setExact(true)).first().click());
      ready();
    }
  }

  Locator button(String label) {
    return page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
        .first();
  }

  Locator field(String label) {
    return page.getByRole(
        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  /** Takes the picture and holds the page against what is true of every page. */
  void shot(String name) {
    ready();
    Number overflow =
        (Number)
            page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    Journey.shoot(page, name + "-" + screen.width + "-" + language);
    assertThat(overflow.intValue()).as("%s scrolls sideways at %d px", name, screen.width).isZero();
    String visible = page.locator("body").innerText();
    assertThat(RAW_KEY.matcher(visible).find())
        .as("%s shows a raw text key: %s", name, visible)
        .isFalse();
    assertThat(scriptErrors).as("script errors on %s", name).isEmpty();
  }

  /** How many lines of the page carry Chinese characters; names of shops and people always may. */
  List<String> linesWithHan() {
    return page.locator("body").innerText().lines().filter(l -> HAN.matcher(l).find()).toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
