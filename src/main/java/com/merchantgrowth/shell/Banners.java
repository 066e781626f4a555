package com.merchantgrowth.shell;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.ui.BannerSource;
import com.merchantgrowth.shared.ui.BannerSource.Banner;
import com.merchantgrowth.shared.ui.HomeCard;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What everybody of a role should know now, contributed by the rooms. */
@Component
class Banners {
  private final ObjectProvider<BannerSource> sources;

  Banners(ObjectProvider<BannerSource> sources) {
    this.sources = sources;
  }

  List<com.vaadin.flow.component.Component> create(AccountRef account) {
    HomeCard.Page audience =
        switch (account.role()) {
          case Roles.ADMIN -> HomeCard.Page.ADMIN;
          case Roles.SERVICE_PROVIDER -> HomeCard.Page.SERVICE_PROVIDER;
          default -> HomeCard.Page.MERCHANT;
        };
    return sources
        .orderedStream()
        .map(source -> source.banner(audience))
        .flatMap(Optional::stream)
        .map(Banners::note)
        .toList();
  }

  private static com.vaadin.flow.component.Component note(Banner banner) {
    Span texts = new Span();
    String sentence = texts.getTranslation(banner.key(), banner.args());
    Note note =
        switch (banner.tone()) {
          case INFO -> Note.info(sentence);
          case WARN -> Note.warn(sentence);
          case BAD -> Note.bad(sentence);
        };
    note.getElement().setAttribute("role", "status");
    if (!banner.route().isEmpty()) {
      note.with(new Anchor(banner.route(), note.getTranslation("shell.banner.open")));
    }
    return note;
  }
}
