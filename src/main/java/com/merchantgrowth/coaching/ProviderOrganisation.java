package com.merchantgrowth.coaching;

import com.merchantgrowth.shared.DomainException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A company that coaches shops, at home in some industrial belts. */
@Entity
class ProviderOrganisation {
  static final int LONGEST_NAME = 100;
  static final int LONGEST_CONTACT = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Version private int version;

  private String name;
  private String contact;
  private boolean active;
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(
      name = "provider_organisation_belt",
      joinColumns = @JoinColumn(name = "organisation_id"))
  @Column(name = "belt")
  private Set<String> belts = new TreeSet<>();

  protected ProviderOrganisation() {}

  ProviderOrganisation(String name, Instant createdAt) {
    this.createdAt = createdAt;
    edit(name, "", true, List.of());
  }

  final void edit(String newName, String newContact, boolean nowActive, Collection<String> home) {
    if (newName.isBlank() || newName.length() > LONGEST_NAME) {
      throw DomainException.invalid("coaching.error.organisationName", LONGEST_NAME).at("name");
    }
    if (newContact.length() > LONGEST_CONTACT) {
      throw DomainException.invalid("coaching.error.tooLong", LONGEST_CONTACT).at("contact");
    }
    name = newName.strip();
    contact = newContact.strip();
    active = nowActive;
    belts.clear();
    belts.addAll(home);
  }

  long id() {
    return id;
  }

  int version() {
    return version;
  }

  String name() {
    return name;
  }

  String contact() {
    return contact;
  }

  boolean active() {
    return active;
  }

  List<String> belts() {
    return belts.stream().sorted().toList();
  }
}
