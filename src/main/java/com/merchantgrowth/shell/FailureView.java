package com.merchantgrowth.shell;

import com.merchantgrowth.shared.DomainException;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** A page that could not be opened: a refusal in its own words, or a failure with its id. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends Composite<Div> implements HasErrorParameter<Exception>, HasDynamicTitle {
  private String title = "";

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    Exception failure = parameter.getException();
    Optional<DomainException> refusal = Failures.find(failure, DomainException.class);
    if (refusal.isPresent()) {
      return refuse(refusal.get());
    }
    if (Failures.find(failure, AccessDeniedException.class).isPresent()) {
      show("denied", getTranslation("shell.error.denied.text"), null);
      return HttpServletResponse.SC_FORBIDDEN;
    }
    show("failed", getTranslation("shell.error.failed.text"), Failures.log(failure));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  private int refuse(DomainException refusal) {
    String sentence = getTranslation(refusal.key(), refusal.args());
    return switch (refusal.kind()) {
      case NOT_FOUND -> {
        show("notFound", sentence, null);
        yield HttpServletResponse.SC_NOT_FOUND;
      }
      case FORBIDDEN -> {
        show("denied", sentence, null);
        yield HttpServletResponse.SC_FORBIDDEN;
      }
      case INVALID, CONFLICT, CONTRADICTION, BUSY -> {
        show("refused", sentence, null);
        yield HttpServletResponse.SC_BAD_REQUEST;
      }
    };
  }

  private void show(String kind, String sentence, @Nullable String errorId) {
    title = getTranslation("shell.error." + kind + ".title");
    getContent().add(new ErrorPage(title, sentence, errorId));
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
