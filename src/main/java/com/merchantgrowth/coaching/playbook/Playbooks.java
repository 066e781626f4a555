package com.merchantgrowth.coaching.playbook;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.DomainException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The playbooks in force, for service providers and administrators. */
@Service
@PreAuthorize("hasAnyRole('SERVICE_PROVIDER', 'ADMIN')")
public class Playbooks {
  private final PlaybookRows rows;

  Playbooks(PlaybookRows rows) {
    this.rows = rows;
  }

  /** What is offered, by stage; one statement. */
  @Transactional(readOnly = true)
  public List<Playbook> offered() {
    return inForce().stream().map(PlaybookVersion::playbook).toList();
  }

  /** What is offered, with its version, in its order; one statement. */
  @Transactional(readOnly = true)
  public List<PlaybookVersion> inForce() {
    return rows.newest().stream().filter(one -> !one.withdrawn()).toList();
  }

  /** Everything, also what is withdrawn; one statement. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public List<PlaybookVersion> all() {
    return rows.newest();
  }

  /**
   * The version in force.
   *
   * @throws DomainException not found
   */
  @Transactional(readOnly = true)
  public PlaybookVersion of(String code) {
    return rows.newest(code)
        .orElseThrow(() -> DomainException.notFound("coaching.playbook.error.unknown", code));
  }

  /** All versions, newest first; empty for a code there is not. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public List<PlaybookVersion> versions(String code) {
    return rows.versions(code);
  }

  /**
   * What fits a shop with these signals and gaps; see {@link Proposal#of}.
   *
   * @param signals codes of risk signals; unknown ones propose nothing
   */
  @Transactional(readOnly = true)
  public List<Proposal> proposed(
      Collection<String> signals, Collection<Dimension> dimensions, @Nullable ShopStage stage) {
    return Proposal.of(offered(), signals, dimensions, stage);
  }
}
