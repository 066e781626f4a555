package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Filters and selection of a view in its URL, so that a page can be bookmarked, shared and
 * reloaded. Read it in {@code beforeEnter}, write it when the user changes something; writing does
 * not reload the view.
 */
public final class QueryState {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final String path;

  private QueryState(Location location) {
    path = location.getPath();
    location
        .getQueryParameters()
        .getParameters()
        .forEach((name, all) -> all.stream().findFirst().ifPresent(v -> values.put(name, v)));
  }

  public static QueryState of(BeforeEnterEvent event) {
    return new QueryState(event.getLocation());
  }

  /** The state of the page the current user looks at. */
  public static QueryState current() {
    return new QueryState(UI.getCurrent().getActiveViewLocation());
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /** A blank value removes the parameter. */
  public QueryState set(String name, String value) {
    if (value.isBlank()) {
      values.remove(name);
    } else {
      values.put(name, value);
    }
    return this;
  }

  public QueryState remove(String name) {
    values.remove(name);
    return this;
  }

  /** Puts the state into the address bar; the back button skips it. */
  public void replace() {
    UI.getCurrent().getPage().getHistory().replaceState(null, location());
  }

  /** Puts the state into the address bar; the back button returns to the one before. */
  public void push() {
    UI.getCurrent().getPage().getHistory().pushState(null, location());
  }

  /** For links to the same or another view with these parameters. */
  public QueryParameters parameters() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    values.forEach((name, value) -> all.put(name, new ArrayList<>(List.of(value))));
    return new QueryParameters(all);
  }

  private Location location() {
    return new Location(path, parameters());
  }
}
