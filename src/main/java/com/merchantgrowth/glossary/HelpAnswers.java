package com.merchantgrowth.glossary;

import com.merchantgrowth.shared.ui.HelpTexts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Help for the question mark of the kit: read when it is opened, with the term it leads to. */
@Component
class HelpAnswers implements HelpTexts {
  private final PortalTexts texts;

  HelpAnswers(PortalTexts texts) {
    this.texts = texts;
  }

  @Override
  public Optional<Help> help(String key) {
    return TextId.of(key).flatMap(texts::find).map(HelpAnswers::help);
  }

  private static Help help(WrittenText text) {
    List<String> terms = text.content().facts().related();
    return new Help(
        text.content().title(),
        text.content().body(),
        terms.isEmpty() ? GlossaryRoutes.LIST : GlossaryRoutes.term(terms.getFirst()));
  }

  @Override
  public String everything() {
    return GlossaryRoutes.LIST;
  }
}
