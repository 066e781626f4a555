package com.merchantgrowth.coaching;

import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The provider organisations and who works for them; administrators decide. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class ProviderDirectory {
  private static final int MOST_BELTS = 50;
  private static final int LONGEST_BELT = 100;

  private final Organisations organisations;
  private final ProviderOrganisationRepository stored;
  private final ProviderCoachRepository coaches;
  private final ProviderBindingRepository bindings;
  private final AccountDirectory accounts;
  private final BindingDesk.Trail trail;

  ProviderDirectory(
      Organisations organisations,
      ProviderOrganisationRepository stored,
      ProviderCoachRepository coaches,
      ProviderBindingRepository bindings,
      AccountDirectory accounts,
      BindingDesk.Trail trail) {
    this.organisations = organisations;
    this.stored = stored;
    this.coaches = coaches;
    this.bindings = bindings;
    this.accounts = accounts;
    this.trail = trail;
  }

  /**
   * What is written down about an organisation.
   *
   * @param name unique, at most 100 letters
   * @param active whether it takes new shops; what it has goes on
   */
  public record Form(String name, String contact, boolean active, List<String> belts) {}

  /** All, by name; a constant number of statements. */
  @Transactional(readOnly = true)
  public List<OrganisationRow> list() {
    return organisations.rows();
  }

  /**
   * @throws DomainException conflict, if another organisation has the name; invalid
   */
  @Transactional
  public long create(Form form) {
    requireFree(form.name(), 0);
    ProviderOrganisation made = new ProviderOrganisation(form.name(), trail.calendar().now());
    made.edit(form.name(), form.contact(), form.active(), belts(form));
    long id = stored.saveAndFlush(made).id();
    trail.audit().record("coaching.organisation", made.name(), Map.of("id", id));
    return id;
  }

  /**
   * @param version as it was read
   * @throws DomainException not found; invalid; conflict, if another has the name or somebody else
   *     changed it
   */
  @Transactional
  public void edit(long id, int version, Form form) {
    ProviderOrganisation organisation = organisations.require(id);
    if (organisation.version() != version) {
      throw DomainException.conflict("coaching.error.changed");
    }
    requireFree(form.name(), id);
    organisation.edit(form.name(), form.contact(), form.active(), belts(form));
    trail
        .audit()
        .record("coaching.organisation", organisation.name(), Map.of("active", form.active()));
  }

  /**
   * Lets an account coach for the organisation, or changes how.
   *
   * @param capacity how many shops at once, 1 … 10,000; null = as many as come
   * @throws DomainException not found, if there is no such organisation or account; invalid, if it
   *     is not a service provider's; conflict, if it coaches for another one
   */
  @Transactional
  public void employ(long id, String username, boolean leads, @Nullable Integer capacity) {
    ProviderOrganisation organisation = organisations.require(id);
    AccountRef account =
        accounts
            .findByUsername(username)
            .orElseThrow(() -> DomainException.notFound("coaching.error.noProvider", username));
    if (!account.isServiceProvider()) {
      throw DomainException.invalid("coaching.error.notProvider", username).at("username");
    }
    ProviderCoach coach = coaches.findById(account.id()).orElse(null);
    if (coach == null) {
      coaches.save(new ProviderCoach(account.id(), id, leads, capacity));
    } else if (coach.organisationId() == id) {
      coach.edit(leads, capacity);
    } else {
      throw DomainException.conflict(
          "coaching.error.elsewhere",
          username,
          organisations.require(coach.organisationId()).name());
    }
    trail
        .audit()
        .record(
            "coaching.employ",
            organisation.name(),
            Map.of("coach", account.username(), "leads", leads));
  }

  /**
   * Takes a coach out of the organisation; the leads look after its shops.
   *
   * @throws DomainException not found
   */
  @Transactional
  public void dismiss(long id, String username) {
    ProviderOrganisation organisation = organisations.require(id);
    AccountRef account =
        accounts
            .findByUsername(username)
            .orElseThrow(() -> DomainException.notFound("coaching.error.noProvider", username));
    ProviderCoach coach =
        coaches
            .findById(account.id())
            .filter(one -> one.organisationId() == id)
            .orElseThrow(() -> DomainException.notFound("coaching.error.noCoach", username));
    coaches.delete(coach);
    bindings.leave(account.id());
    trail
        .audit()
        .record("coaching.dismiss", organisation.name(), Map.of("coach", account.username()));
  }

  private void requireFree(String name, long self) {
    stored
        .findByName(name.strip())
        .filter(other -> other.id() != self)
        .ifPresent(
            other -> {
              throw DomainException.conflict("coaching.error.nameTaken", other.name());
            });
  }

  private static List<String> belts(Form form) {
    TreeSet<String> belts = new TreeSet<>();
    for (String belt : form.belts()) {
      if (belt.length() > LONGEST_BELT) {
        throw DomainException.invalid("coaching.error.tooLong", LONGEST_BELT).at("belts");
      }
      if (!belt.isBlank()) {
        belts.add(belt.strip());
      }
    }
    if (belts.size() > MOST_BELTS) {
      throw DomainException.invalid("coaching.error.tooManyBelts", MOST_BELTS).at("belts");
    }
    return List.copyOf(belts);
  }
}
