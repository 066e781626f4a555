package com.merchantgrowth.marketing.ui.form;

import com.merchantgrowth.product.sku.Yuan;
import com.merchantgrowth.shared.DomainException;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a plan by their place: problems are said at them, and what is fixed is locked. */
public final class PlanFields {
  private final Map<String, Entry> fields = new LinkedHashMap<>();
  private final Runnable changed;
  private Rights rights = Rights.ALL;
  private boolean quiet;

  /**
   * @param changed called after somebody has changed a field
   */
  public PlanFields(Runnable changed) {
    this.changed = changed;
  }

  /** What may be changed now. */
  public enum Rights {
    ALL,
    /** Buyers may have seen it. */
    ONLY_MORE,
    NONE
  }

  private record Entry(HasValue<?, ?> value, boolean grows, boolean money) {}

  /** A field that is fixed once the tool is published. */
  public <C extends Component & HasValue<?, ?>> C fixed(String place, C field) {
    return put(place, field, false);
  }

  /** A field that may only grow once the tool is published; says so. */
  public <C extends Component & HasValue<?, ?>> C growing(String place, C field) {
    return put(place, field, true);
  }

  private <C extends Component & HasValue<?, ?>> C put(String place, C field, boolean grows) {
    fields.put(place, new Entry(field, grows, field instanceof MoneyField));
    field.addValueChangeListener(
        change -> {
          if (!quiet && change.isFromClient()) {
            changed.run();
          }
        });
    lock(fields.get(place));
    return field;
  }

  /** For rows that come and go. */
  public void forget(String prefix) {
    fields.keySet().removeIf(place -> place.startsWith(prefix));
  }

  /** Something besides a field has changed. */
  public void touched() {
    if (!quiet) {
      changed.run();
    }
  }

  /** Fills fields without anybody hearing of it. */
  public void quietly(Runnable fill) {
    quiet = true;
    try {
      fill.run();
    } finally {
      quiet = false;
    }
  }

  public void lock(Rights now) {
    rights = now;
    fields.values().forEach(this::lock);
  }

  private void lock(@org.jspecify.annotations.Nullable Entry entry) {
    if (entry == null) {
      return;
    }
    boolean open = rights == Rights.ALL || (rights == Rights.ONLY_MORE && entry.grows());
    entry.value().setReadOnly(!open);
    if (entry.value() instanceof HasHelper helped) {
      if (rights == Rights.ONLY_MORE && !open) {
        helped.setHelperText(UI.getCurrent().getTranslation("marketing.field.fixed"));
      }
    }
  }

  public Rights rights() {
    return rights;
  }

  /** The tag beside the label of what may only grow once it is live. */
  public static Component tagged(Component field) {
    Span tag = new Span(field.getTranslation("marketing.field.onlyMore"));
    tag.addClassName("grow-tag");
    Div both = new Div(field, tag);
    both.addClassName("grow-field");
    return both;
  }

  public void clear() {
    fields.values().stream()
        .map(Entry::value)
        .filter(HasValidation.class::isInstance)
        .forEach(field -> ((HasValidation) field).setInvalid(false));
  }

  /**
   * Says each problem at its field.
   *
   * @return sentences about what has no field here
   */
  public List<String> show(DomainException refused) {
    clear();
    List<String> rest = new ArrayList<>();
    List<DomainException> problems =
        refused.problems().isEmpty() ? List.of(refused) : refused.problems();
    for (DomainException problem : problems) {
      String place = problem.place() == null ? "" : problem.place();
      Optional<Entry> entry = find(place);
      String words = words(problem, entry.map(Entry::money).orElse(false));
      if (entry.isPresent() && entry.get().value() instanceof HasValidation field) {
        if (!field.isInvalid()) {
          field.setErrorMessage(words);
          field.setInvalid(true);
        }
      } else {
        rest.add(words);
      }
    }
    return rest;
  }

  /** The field of this place, or of what it is a part of. */
  private Optional<Entry> find(String place) {
    for (String at = place; !at.isEmpty(); at = above(at)) {
      Entry entry = fields.get(at);
      if (entry != null) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static String above(String place) {
    return place.substring(
        0, Math.max(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['))));
  }

  private static String words(DomainException problem, boolean money) {
    Object[] args = problem.args();
    if (money) {
      for (int i = 0; i < args.length; i++) {
        if (args[i] instanceof Long fen) {
          args[i] = Yuan.text(fen);
        }
      }
    }
    return UI.getCurrent().getTranslation(problem.key(), args);
  }
}
