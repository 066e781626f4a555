package com.merchantgrowth.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ErrorEvent;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ErrorViewsTest {
  @Autowired private Browser browser;
  @Autowired private People people;

  private static String heading() {
    return _get(H1.class).getText();
  }

  private static String lastNotice() {
    Notification notice = getNotifications().getLast();
    return _get(notice, Span.class, spec -> spec.withoutClasses("inline-svg")).getText();
  }

  private static void fail(Throwable failure) {
    new Failures().error(new ErrorEvent(failure));
    MockVaadin.clientRoundtrip(true);
  }

  @Test
  void an_unknown_address_has_a_page_of_its_own() {
    browser.signIn(people.merchant());
    NotFoundView view = new NotFoundView();
    int status =
        view.setErrorParameter(
            mock(BeforeEnterEvent.class),
            new ErrorParameter<>(NotFoundException.class, new NotFoundException()));
    assertThat(status).isEqualTo(404);
    assertThat(_get(view, H1.class).getText()).isEqualTo("没有这个页面");
  }

  @Test
  void somebody_elses_shop_is_an_unknown_address() {
    browser.signIn(people.merchant()).language(Locale.ENGLISH).open("home?shop=not-mine");
    assertThat(heading()).isEqualTo("No such page");
  }

  @Test
  void an_uncaught_refusal_is_said_in_words() {
    browser.signIn(people.merchant()).open("home");
    fail(new IllegalStateException(DomainException.invalid("shared.error.subjectKind", "planet")));
    assertThat(lastNotice()).contains("没有「planet」这种对象");
  }

  @Test
  void any_other_failure_gets_an_id_to_tell() {
    browser.signIn(people.merchant()).open("home");
    fail(new IllegalStateException("secret detail"));
    assertThat(lastNotice()).containsPattern("编号 [0-9a-f]{8}").doesNotContain("secret");
  }
}
