package com.merchantgrowth.support;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.merchantgrowth.identity.AccountRef;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A browser without a window (Karibu-Testing): sign in, go somewhere, then look and click with
 * {@code LocatorJ}. It is closed after each test.
 *
 * <pre>{@code
 * browser.signIn(people.admin()).open("admin/shops?q=tea");
 * _get(Grid.class, spec -> spec.withId("shops"));
 * }</pre>
 */
@org.springframework.stereotype.Component
public class Browser {
  private final ApplicationContext context;
  private final People people;
  private final Routes routes = Views.discover();

  Browser(ApplicationContext context, People people) {
    this.context = context;
    this.people = people;
    routes.setSkipPwaInit(true);
  }

  /** Opens a new browser in Chinese, nobody signed in. */
  public Browser anonymous() {
    MockVaadin.tearDown();
    SecurityContextHolder.clearContext();
    // static in Karibu: without this the requests would still come from whoever signed in last
    MockVaadin.setMockRequestFactory(FakeRequest::new);
    MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, context, MockedUI::new));
    return language(Locale.CHINESE);
  }

  /** Opens a new browser in Chinese, signed in as this account. */
  public Browser signIn(AccountRef account) {
    MockVaadin.tearDown();
    Authentication authentication = people.authentication(account);
    SecurityContext security = SecurityContextHolder.createEmptyContext();
    security.setAuthentication(authentication);
    SecurityContextHolder.setContext(security);
    MockVaadin.setMockRequestFactory(
        session -> {
          FakeRequest request = new FakeRequest(session);
          request.setUserPrincipalInt(authentication);
          request.setUserInRole((principal, role) -> role.equals(account.role()));
          return request;
        });
    MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, context, MockedUI::new));
    FakeRequest request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
    request.setUserPrincipalInt(authentication);
    request.setUserInRole((principal, role) -> role.equals(account.role()));
    return language(Locale.CHINESE);
  }

  /** The interface language from here on. */
  public Browser language(Locale locale) {
    VaadinSession.getCurrent().setLocale(locale);
    UI.getCurrent().setLocale(locale);
    return this;
  }

  /** Goes to a location below the portal's address, query parameters included. */
  public Browser open(String location) {
    Location target = new Location(location);
    UI.getCurrent().navigate(target.getPath(), target.getQueryParameters());
    return this;
  }

  /**
   * Goes on asking the server until the view shows a text: what is worked out beside a page comes
   * with a later answer.
   */
  public void until(String shown) {
    Awaitility.await(shown)
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              MockVaadin.clientRoundtrip(false);
              return view().getElement().getTextRecursively().contains(shown);
            });
  }

  /** What the view shown now explains: the keys of its question marks. */
  public Set<String> helps() {
    return helps(view());
  }

  /** The keys of the question marks of a part of a page, such as a cell. */
  public static Set<String> helps(Component part) {
    return LocatorJ._find(part, NativeButton.class).stream()
        .map(button -> button.getElement().getAttribute("data-help"))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** The view shown now. */
  public Component view() {
    return (Component) UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
  }

  /** The view shown now. */
  public <T extends Component> T view(Class<T> type) {
    return type.cast(view());
  }
}
