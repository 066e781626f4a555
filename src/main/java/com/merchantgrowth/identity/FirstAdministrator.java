package com.merchantgrowth.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Outside demo mode there is no default password. On a first start the administrator comes from
 * {@code PORTAL_ADMIN_USERNAME} and {@code PORTAL_ADMIN_PASSWORD}; without them a one-time link is
 * printed, again at each start until somebody has used it.
 */
@Component
@Order(0)
class FirstAdministrator implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final AccountRepository accounts;
  private final AccountSetup setup;
  private final AccountInvitations invitations;
  private final boolean demo;
  private final String username;
  private final String password;

  FirstAdministrator(
      AccountRepository accounts,
      AccountSetup setup,
      AccountInvitations invitations,
      @Value("${portal.demo:false}") boolean demo,
      @Value("${portal.admin.username:admin}") String username,
      @Value("${portal.admin.password:}") String password) {
    this.accounts = accounts;
    this.setup = setup;
    this.invitations = invitations;
    this.demo = demo;
    this.username = username;
    this.password = password;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (demo || accounts.countAdminsWithPassword() > 0) {
      return;
    }
    if (accounts.count() == 0 && !password.isEmpty()) {
      try {
        setup.create(username, username, Roles.ADMIN, password);
        LOG.info("First start: administrator {} created from the environment", username);
      } catch (DataIntegrityViolationException e) {
        LOG.info("First start: another node has just created administrator {}", username);
      }
      return;
    }
    AccountInvitations.Invitation way =
        accounts.activeAdmins(Limit.of(1)).stream()
            .findFirst()
            .map(admin -> invitations.renew(admin.id()))
            .orElseGet(() -> invitations.invite(username, username, Roles.ADMIN));
    LOG.warn(
        "No administrator can sign in yet. Within 24 hours, once, choose the password of {} at /{}"
            + " below the portal's address, e.g. http://localhost:8080/{}",
        way.account().username(),
        way.linkPath(),
        way.linkPath());
  }
}
