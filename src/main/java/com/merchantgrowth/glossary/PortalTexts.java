package com.merchantgrowth.glossary;

import com.merchantgrowth.identity.Roles;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts as they read now; one statement each. */
@Service
@PreAuthorize("isAuthenticated()")
public class PortalTexts {
  private final TextStore store;

  PortalTexts(TextStore store) {
    this.store = store;
  }

  /** The text with this key; empty when nobody has written one. */
  @Transactional(readOnly = true)
  public Optional<WrittenText> find(TextId id) {
    return store.find(id);
  }

  /** Every text of a kind, by key. */
  @Transactional(readOnly = true)
  public List<WrittenText> of(TextKind kind) {
    return store.of(kind);
  }

  /** The words of the field, by key. */
  @Transactional(readOnly = true)
  public List<Term> terms() {
    return store.of(TextKind.TERM).stream().map(Term::of).toList();
  }

  /** Every text, by kind and key, for who keeps them. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public List<WrittenText> all() {
    return store.newest();
  }

  /** All versions of a text, newest first; empty when nobody has written one. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public List<WrittenText> versions(TextId id) {
    return store.versions(id);
  }
}
