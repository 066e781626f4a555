package com.merchantgrowth.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.Scopes;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may go where. The tables stand in {@code security-matrix-views.csv} and {@code
 * security-matrix-api.csv}; the routes are taken from the running application, so a new route
 * without a row fails, and so does a row without its route.
 */
@PortalTest
class SecurityMatrixTest {
  private static final String SAMPLE = "none-such";

  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private MockMvc mvc;

  @Autowired
  @org.springframework.beans.factory.annotation.Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void every_view_opens_for_exactly_the_roles_of_its_row() {
    browser.anonymous();
    List<RouteData> routes =
        UI.getCurrent().getInternals().getRouter().getRegistry().getRegisteredRoutes();
    Map<String, Function<Browser, Browser>> visitors = new LinkedHashMap<>();
    visitors.put("anonymous", Browser::anonymous);
    AccountRef merchant = people.merchant();
    AccountRef provider = people.serviceProvider();
    AccountRef admin = people.admin();
    visitors.put("merchant", b -> b.signIn(merchant));
    visitors.put("provider", b -> b.signIn(provider));
    visitors.put("admin", b -> b.signIn(admin));

    TreeMap<String, String> actual = new TreeMap<>();
    visitors.forEach(
        (who, enter) ->
            routes.forEach(
                route ->
                    actual.merge(
                        "/" + route.getTemplate(),
                        opens(enter.apply(browser), route) ? who : "",
                        (a, b) -> b.isEmpty() ? a : a.isEmpty() ? b : a + " " + b)));

    assertThat(actual).isEqualTo(table("security-matrix-views.csv"));
  }

  /** Opening means: the access check lets the view be made, wherever it then forwards to. */
  private static boolean opens(Browser visitor, RouteData route) {
    String location = route.getTemplate().replaceAll(":[^/]+", SAMPLE);
    try {
      visitor.open(location);
    } catch (MockAccessDeniedException denied) {
      return false;
    }
    String shown = visitor.view().getClass().getSimpleName();
    boolean turnedAway = shown.equals("LoginView") || shown.contains("AccessDenied");
    return !turnedAway || route.getNavigationTarget() == visitor.view().getClass();
  }

  @Test
  void every_api_route_answers_exactly_the_tokens_of_its_row() throws Exception {
    AccountRef merchant = people.merchant();
    AccountRef provider = people.serviceProvider();
    AccountRef admin = people.admin();
    Map<String, @Nullable String> tokens = new LinkedHashMap<>();
    tokens.put("none", null);
    tokens.put("merchant", people.token(merchant, Scopes.READ));
    tokens.put("merchant-shop", people.token(merchant, Scopes.SHOP_WRITE));
    tokens.put("merchant-quote", people.token(merchant, Scopes.QUOTE));
    tokens.put("merchant-claim", people.token(merchant, Scopes.CLAIM));
    tokens.put("merchant-orders", people.token(merchant, Scopes.ORDERS));
    tokens.put("merchant-tools", people.token(merchant, Scopes.TOOLS_WRITE));
    tokens.put("merchant-tools-read", people.token(merchant, Scopes.TOOLS_READ));
    tokens.put("provider", people.token(provider, Scopes.READ));
    tokens.put("provider-coaching", people.token(provider, Scopes.COACHING_WRITE));
    tokens.put("admin-read", people.token(admin, Scopes.READ));
    tokens.put("admin-facts", people.token(admin, Scopes.FACTS_WRITE));
    tokens.put("admin-definitions", people.token(admin, Scopes.DEFINITIONS_WRITE));
    tokens.put("admin-rewards", people.token(admin, Scopes.REWARDS_WRITE));
    tokens.put("admin-coaching", people.token(admin, Scopes.COACHING_WRITE));

    TreeMap<String, String> actual = new TreeMap<>();
    for (String route : apiRoutes()) {
      StringBuilder admitted = new StringBuilder();
      for (Map.Entry<String, @Nullable String> token : tokens.entrySet()) {
        int status = status(route, token.getValue());
        if (status != 401 && status != 403) {
          admitted.append(admitted.isEmpty() ? "" : " ").append(token.getKey());
        }
        assertThat(status == 401)
            .as("%s with token %s answered %d", route, token.getKey(), status)
            .isEqualTo(token.getValue() == null);
      }
      actual.put(route, admitted.toString());
    }
    assertThat(actual).isEqualTo(table("security-matrix-api.csv"));
  }

  private TreeSet<String> apiRoutes() {
    return mappings.getHandlerMethods().keySet().stream()
        .flatMap(
            info ->
                info.getPatternValues().stream()
                    .filter(pattern -> pattern.startsWith("/api/v1/"))
                    .flatMap(
                        pattern ->
                            info.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private int status(String route, @Nullable String token) throws Exception {
    String[] parts = route.split(" ", 2);
    MockHttpServletRequestBuilder call =
        request(
                HttpMethod.valueOf(parts[0]),
                parts[1].replace("{id}", "987654321").replaceAll("\\{[^}]+}", SAMPLE))
            .contentType(MediaType.APPLICATION_JSON)
            .content("{}");
    if (token != null) {
      call.header("Authorization", "Bearer " + token);
    }
    return mvc.perform(call).andReturn().getResponse().getStatus();
  }

  private static TreeMap<String, String> table(String resource) {
    try (InputStream in = SecurityMatrixTest.class.getResourceAsStream("/" + resource)) {
      TreeMap<String, String> rows = new TreeMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                String[] cells = line.split(",", 2);
                rows.put(cells[0].strip(), cells[1].strip());
              });
      return rows;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
