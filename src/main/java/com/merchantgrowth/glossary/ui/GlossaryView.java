package com.merchantgrowth.glossary.ui;

import com.merchantgrowth.glossary.GlossaryRoutes;
import com.merchantgrowth.glossary.PortalTexts;
import com.merchantgrowth.glossary.Term;
import com.merchantgrowth.glossary.TermSearch;
import com.merchantgrowth.glossary.TextFacts;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 术语表: the field's words. The URL holds {@code q}, {@code cat}, the {@code letter} jumped to and
 * the {@code term} a link points at.
 */
@Route(GlossaryRoutes.LIST)
@Menu(title = "glossary.menu", order = 189, icon = "q")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class GlossaryView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String TEXT = "q";
  private static final String CATEGORY = "cat";
  private static final String LETTER = "letter";
  private static final String TERM = "term";

  private final transient PortalTexts texts;
  private transient GlossaryWords words;
  private transient Map<String, Term> all = Map.of();
  private final Nav letters = new Nav();
  private final Div groups = new Div();
  private final Div chosen = new Div();
  private final Span number = new Span();
  private final FilterBar filters;

  GlossaryView(PortalTexts texts) {
    this.texts = texts;
    words = GlossaryWords.of(this);
    addClassNames("stack", "glossary");
    letters.addClassName("letters");
    letters.getElement().setAttribute("aria-label", words.t("letters"));
    groups.addClassName("stack");
    chosen.addClassName("term-chosen");
    number.addClassName("quiet");
    filters = new FilterBar(this::narrowed);
    filters.search(TEXT, words.t("search"), words.t("search.hint")).setId("glossary-search");
    filters.few(
        CATEGORY, words.t("category"), TextFacts.CATEGORIES, code -> words.t("category." + code));
    add(new PageHeader(getPageTitle(), words.t("subtitle")), filters, chosen, letters, number);
    add(groups);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    words = GlossaryWords.of(this);
    all = texts.terms().stream().collect(Collectors.toMap(Term::key, Function.identity()));
    QueryState query = QueryState.of(event);
    filters.read(query);
    choose(query.get(TERM).orElse(""));
    fill();
    query.get(LETTER).ifPresent(this::jump);
  }

  /** Who looks for something else has done with the term the link pointed at. */
  private void narrowed() {
    QueryState.current().remove(TERM).remove(LETTER).replace();
    choose("");
    fill();
  }

  private void choose(String key) {
    chosen.removeAll();
    if (key.isEmpty()) {
      return;
    }
    Term term = all.get(key);
    Card card = new Card(words.t("chosen"));
    card.body(
        term == null
            ? new EmptyState(words.t("unknown", key), words.t("unknown.why"), null)
            : new TermEntry(term, all, true, words));
    chosen.add(card);
  }

  private void fill() {
    TermSearch search = new TermSearch(filters.value(TEXT), filters.value(CATEGORY));
    List<Term> found = search.in(List.copyOf(all.values()), words.locale());
    number.setText(words.t("count", found.size()));
    letters.removeAll();
    groups.removeAll();
    if (found.isEmpty()) {
      groups.add(
          new EmptyState(
              words.t("none"),
              words.t("none.why"),
              Buttons.secondary(
                  words.t("clear"), () -> UI.getCurrent().navigate(GlossaryRoutes.LIST))));
      return;
    }
    if (search.text().isEmpty()) {
      byLetter(found);
    } else {
      Div list = list(found);
      groups.add(list); // the best first, not the alphabet
    }
  }

  private void byLetter(List<Term> found) {
    Map<String, List<Term>> byLetter =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    term -> TermSearch.letter(term, words.locale()),
                    TreeMap::new,
                    Collectors.toList()));
    byLetter.forEach(
        (letter, terms) -> {
          NativeButton jump = new NativeButton(letter);
          jump.getElement().setAttribute("aria-label", words.t("jump", letter));
          jump.addClickListener(
              click -> {
                QueryState.current().set(LETTER, letter).replace();
                jump(letter);
              });
          letters.add(jump);
          H2 head = new H2(letter);
          head.setId("letter-" + letter);
          head.getElement().setAttribute("tabindex", "-1");
          Section section = new Section(head, list(terms));
          section.addClassName("term-group");
          groups.add(section);
        });
  }

  private Div list(List<Term> terms) {
    Div list = new Div();
    list.addClassName("terms");
    terms.forEach(term -> list.add(new TermEntry(term, all, false, words)));
    return list;
  }

  /** Only letters that are on the page: anybody can edit an address. */
  private void jump(String letter) {
    groups
        .getElement()
        .executeJs(
            "const head = this.querySelector('[id=\"letter-' + CSS.escape($0) + '\"]');"
                + " if (head) { head.scrollIntoView({block: 'start'});"
                + " head.focus({preventScroll: true}); }",
            letter);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("glossary.menu");
  }
}
