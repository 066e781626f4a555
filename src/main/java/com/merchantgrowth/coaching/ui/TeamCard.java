package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.OrganisationRow;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import java.util.List;
import java.util.Set;

/** The people of an organisation, and how many shops each looks after. */
final class TeamCard extends Composite<Card> {
  private final List<OrganisationRow.Coach> team;

  TeamCard(List<OrganisationRow.Coach> team) {
    this.team = team;
  }

  @Override
  protected Card initContent() {
    DataTable table =
        new DataTable(
            getTranslation("coaching.team"),
            List.of(
                getTranslation("coaching.coach"),
                getTranslation("coaching.team.role"),
                getTranslation("coaching.team.shops"),
                getTranslation("coaching.team.capacity")),
            Set.of(2, 3));
    Formats formats = Formats.of(getLocale());
    for (OrganisationRow.Coach coach : team) {
      Integer capacity = coach.capacity();
      table.row(
          List.of(
              coach.account().displayName(),
              getTranslation(coach.leads() ? "coaching.team.lead" : "coaching.team.coach"),
              formats.count(coach.shops()),
              capacity == null ? getTranslation("coaching.team.open") : formats.count(capacity)));
    }
    return new Card(getTranslation("coaching.team")).body(table).flush();
  }
}
