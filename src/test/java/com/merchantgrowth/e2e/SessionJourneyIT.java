package com.merchantgrowth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.e2e.Journey.Screen;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The edges of a session: a stranger's request, a double click on the form, an end while at work.
 */
class SessionJourneyIT extends PortalJourney {
  private static final Pattern KEY = Pattern.compile("\"csrfToken\":\"([0-9a-f-]{36})\"");
  private static final String BELT = "产业带";

  @Test
  void a_click_without_the_key_of_its_page_does_nothing() {
    try (Visitor owner = journey.visitor(Screen.DESK, "zh", false)) {
      owner.signIn("shenyu", "demo");
      owner.open("shop");
      Locator belt = owner.field(BELT);
      String before = belt.inputValue();
      Request click = held(owner, () -> typeAndSave(owner, "换了产业带"));
      String body = click.postData();
      assertThat(KEY.matcher(body).find()).isTrue();

      String foreign = KEY.matcher(body).replaceFirst("\"csrfToken\":\"" + new UUID(7, 7) + "\"");
      String absent = KEY.matcher(body).replaceFirst("\"other\":\"\"");
      for (String forged : List.of(foreign, absent)) {
        APIResponse answer = send(owner, click, forged);
        assertThat(answer.text()).contains("appError").doesNotContain("换了产业带");
      }
      assertThat(saved(owner)).isEqualTo(before);
      // what the page sends when it is left is held back, too: while it is still there to answer
      // for it
      owner.page().navigate("about:blank");
    }
  }

  @Test
  void a_double_click_on_the_form_signs_in_once() {
    try (Visitor coach = journey.visitor(Screen.DESK, "zh", false)) {
      coach.open("login");
      List<String> posts = new ArrayList<>();
      coach
          .page()
          .onRequest(
              request -> {
                if (request.method().equals("POST") && request.url().endsWith("/login")) {
                  posts.add(request.url());
                }
              });
      coach.page().locator("input[name=username]").fill("zhouming");
      coach.page().locator("input[name=password]").fill("demo");
      coach.page().locator("button[type=submit]").dblclick();
      coach.page().waitForURL(url -> !url.contains("/login"));
      coach.ready();
      assertThat(coach.page().locator("h1").first()).isVisible();
      assertThat(posts).hasSize(1);
    }
  }

  @Test
  void a_session_that_ends_while_somebody_types_says_so_and_leads_back() {
    try (Visitor owner = journey.visitor(Screen.DESK, "zh", false)) {
      owner.signIn("shenyu", "demo");
      owner.open("shop");
      String before = owner.field(BELT).inputValue();
      endSession(owner);

      typeAndSave(owner, "没存上的产业带");

      Locator message = owner.page().locator(".v-system-error");
      assertThat(message).containsText("登录已过期");
      assertThat(owner.field(BELT)).hasValue("没存上的产业带");
      owner.shot("session-over");
      message.click();
      owner.page().waitForURL("**/login*");
      owner.signIn("shenyu", "demo");
      assertThat(URI.create(owner.page().url()).getPath()).isEqualTo("/shop");
      assertThat(owner.field(BELT)).hasValue(before);
    }
  }

  private static void typeAndSave(Visitor owner, String belt) {
    owner.field(BELT).fill(belt);
    owner.button("保存资料").click();
  }

  /** What is on record, whatever the page shows. */
  private static String saved(Visitor owner) {
    try (Page fresh = owner.page().context().newPage()) {
      fresh.navigate(owner.page().url());
      return fresh
          .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(BELT))
          .inputValue();
    }
  }

  /** The last request this causes; from here on nothing the page sends reaches the server. */
  private static Request held(Visitor visitor, Runnable act) {
    List<Request> held = new ArrayList<>();
    Page page = visitor.page();
    page.route(
        url -> url.contains("v-r=uidl"),
        route -> {
          held.add(route.request());
          route.abort();
        });
    act.run();
    page.waitForCondition(() -> !held.isEmpty());
    return held.getLast();
  }

  private static APIResponse send(Visitor visitor, Request like, String body) {
    return visitor
        .page()
        .context()
        .request()
        .post(
            like.url(),
            RequestOptions.create()
                .setHeader("Content-Type", "application/json; charset=UTF-8")
                .setData(body));
  }

  /** Signs out in another tab of the same browser. */
  private static void endSession(Visitor visitor) {
    try (Page other = visitor.page().context().newPage()) {
      other.navigate(visitor.page().url());
      other.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("沈雨")).first().click();
      other.getByText("退出登录").click();
      other.waitForURL("**/login");
    }
  }
}
