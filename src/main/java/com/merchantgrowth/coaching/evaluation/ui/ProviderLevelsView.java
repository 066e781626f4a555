package com.merchantgrowth.coaching.evaluation.ui;

import com.merchantgrowth.coaching.evaluation.ProviderEvaluations;
import com.merchantgrowth.coaching.evaluation.ProviderFigure;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 服务商评估: all organisations with their figures and levels, and what the levels ask for. */
@Route("admin/provider-levels")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "coaching.evaluation.adminMenu", order = 508, icon = "shield")
class ProviderLevelsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ProviderEvaluations evaluations;

  ProviderLevelsView(ProviderEvaluations evaluations) {
    this.evaluations = evaluations;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    removeAll();
    add(
        new PageHeader(getPageTitle(), getTranslation("coaching.evaluation.adminSubtitle")),
        organisations(evaluations.all()),
        levels(evaluations.levels()));
  }

  private Component organisations(List<ProviderEvaluations.Evaluated> all) {
    Card card = new Card(getTranslation("coaching.organisations.list"));
    if (all.isEmpty()) {
      return card.body(
          new EmptyState(
              getTranslation("coaching.evaluation.none"),
              getTranslation("coaching.evaluation.noneWhy"),
              null));
    }
    List<String> headers = new ArrayList<>();
    headers.add(getTranslation("coaching.organisation"));
    headers.add(getTranslation("coaching.evaluation.level"));
    Set<Integer> numbers = new HashSet<>();
    for (ProviderFigure figure : ProviderFigure.values()) {
      numbers.add(headers.size());
      headers.add(getTranslation(figure.key()));
    }
    DataTable table =
        new DataTable(getTranslation("coaching.organisations.list"), headers, numbers);
    Formats formats = Formats.of(getLocale());
    for (ProviderEvaluations.Evaluated one : all) {
      List<String> cells = new ArrayList<>();
      cells.add(one.organisation().name());
      cells.add(
          one.level() == null
              ? getTranslation("coaching.evaluation.noLevel")
              : one.level().name().in(getLocale()));
      for (ProviderFigure figure : ProviderFigure.values()) {
        double value = one.figures().value(figure);
        cells.add(Double.isNaN(value) ? Formats.MISSING : formats.value(value, figure.unit()));
      }
      table.row(cells);
    }
    return card.body(table).flush();
  }

  private Component levels(ProviderEvaluations.InForce inForce) {
    LevelsForm form = new LevelsForm(inForce.levels());
    return new Card(getTranslation("coaching.evaluation.levels"))
        .note(getTranslation("coaching.evaluation.levelsNote"))
        .body(
            form,
            Buttons.primary(
                getTranslation("coaching.evaluation.save"),
                () -> {
                  try {
                    evaluations.set(inForce.version(), form.levels());
                    Notices.saved(getTranslation("coaching.evaluation.saved"));
                    show();
                  } catch (DomainException refused) {
                    form.refuse(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.evaluation.adminMenu");
  }
}
