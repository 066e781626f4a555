package com.merchantgrowth.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The page exists, but not for this role. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class AccessDeniedView extends Composite<Div>
    implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {
  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
    getContent()
        .add(
            new ErrorPage(
                getTranslation("shell.error.denied.title"),
                getTranslation("shell.error.denied.text"),
                null));
    return HttpServletResponse.SC_FORBIDDEN;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("shell.error.denied.title");
  }
}
