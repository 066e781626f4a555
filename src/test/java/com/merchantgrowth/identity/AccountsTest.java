package com.merchantgrowth.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class AccountsTest {
  private static final String CHOSEN = "seven-boats-and-a-bell";

  @Autowired private Accounts accounts;
  @Autowired private AccountDirectory directory;
  @Autowired private AccountInvitations invitations;
  @Autowired private AccountSetup setup;
  @Autowired private OwnPassword passwords;
  @Autowired private UserDetailsService users;
  @Autowired private PasswordEncoder hashing;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void a_link_lets_its_person_choose_a_password_once() {
    AccountInvitations.Invitation invitation = invite();
    String secret = secret(invitation);
    assertThat(passwords.accountOf(secret)).contains(invitation.account());

    passwords.redeem(secret, CHOSEN);

    assertThat(hashing.matches(CHOSEN, hash(invitation.account()))).isTrue();
    assertThat(passwords.accountOf(secret)).isEmpty();
    assertThatThrownBy(() -> passwords.redeem(secret, "another-fine-password"))
        .hasMessageContaining("identity.error.link");
  }

  @Test
  void of_two_who_use_a_link_at_once_exactly_one_wins() throws Exception {
    for (int round = 0; round < 5; round++) {
      String secret = secret(invite());
      CyclicBarrier start = new CyclicBarrier(2);
      Callable<Boolean> use =
          () -> {
            start.await();
            try {
              passwords.redeem(secret, CHOSEN);
              return true;
            } catch (DomainException late) {
              return false;
            }
          };
      try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
        List<Future<Boolean>> both = pool.invokeAll(List.of(use, use));
        assertThat(List.of(both.get(0).get(), both.get(1).get()))
            .containsExactlyInAnyOrder(true, false);
      }
    }
  }

  @Test
  void a_weak_choice_does_not_use_the_link_up() {
    String secret = secret(invite());
    assertThatThrownBy(() -> passwords.redeem(secret, "short"))
        .hasMessageContaining("passwordShort");
    passwords.redeem(secret, CHOSEN);
  }

  @Test
  void a_new_link_ends_the_older_and_time_ends_every_link() {
    AccountInvitations.Invitation first = invite();
    AccountInvitations.Invitation second = invitations.renew(first.account().id());
    assertThat(passwords.accountOf(secret(first))).isEmpty();
    assertThat(passwords.accountOf(secret(second))).isPresent();
    jdbc.sql("update one_time_link set expires_at = created_at where account_id = ?")
        .params(first.account().id())
        .update();
    assertThat(passwords.accountOf(secret(second))).isEmpty();
  }

  @Test
  void only_the_hash_of_a_link_is_stored() {
    AccountInvitations.Invitation invitation = invite();
    String stored =
        jdbc.sql("select token_hash from one_time_link where account_id = ?")
            .params(invitation.account().id())
            .query(String.class)
            .single();
    assertThat(stored).hasSize(64).isNotEqualTo(secret(invitation));
  }

  @Test
  void changing_the_password_asks_for_the_old_one() {
    AccountRef merchant = people.merchant();
    people.run(
        merchant,
        () -> {
          assertThatThrownBy(() -> passwords.change("not the old one", CHOSEN, ""))
              .hasMessageContaining("identity.error.oldPassword");
          assertThatThrownBy(() -> passwords.change(People.PASSWORD, People.PASSWORD, ""))
              .hasMessageContaining("identity.error.samePassword");
          passwords.change(People.PASSWORD, CHOSEN, "");
        });
    assertThat(hashing.matches(CHOSEN, hash(merchant))).isTrue();
  }

  @Test
  void names_are_unique_whatever_their_case() {
    AccountRef merchant = people.merchant();
    assertThatThrownBy(
            () -> invitations.invite(merchant.username().toUpperCase(), "X", Roles.MERCHANT))
        .hasMessageContaining("identity.error.usernameTaken");
    assertThat(directory.findByUsername(merchant.username().toUpperCase())).contains(merchant);
    assertThatThrownBy(() -> invitations.invite("a b", "X", Roles.MERCHANT))
        .hasMessageContaining("identity.error.username");
    assertThatThrownBy(() -> setup.create("fine-name", "X", "OWNER", People.PASSWORD))
        .hasMessageContaining("identity.error.role");
  }

  @Test
  void administrators_find_accounts_by_name_role_and_state() {
    String code = UUID.randomUUID().toString();
    AccountRef one = invitations.invite("a-" + code, "沈雨 100%", Roles.MERCHANT).account();
    AccountRef two = invitations.invite("b-" + code, "周明", Roles.SERVICE_PROVIDER).account();
    people.run(
        people.admin(),
        () -> {
          accounts.disable(two.id());
          assertThat(accounts.count(new AccountFilter(code, "", null))).isEqualTo(2);
          assertThat(accounts.page(new AccountFilter(code, Roles.MERCHANT, null), 0, 10))
              .extracting(AccountRow::account)
              .containsExactly(one);
          assertThat(accounts.page(new AccountFilter(code, "", true), 0, 10))
              .extracting(AccountRow::account)
              .containsExactly(two);
          assertThat(accounts.count(new AccountFilter("沈雨 100%", "", false))).isPositive();
          assertThat(accounts.count(new AccountFilter("_-" + code, "", null))).isZero();
        });
  }

  @Test
  void only_administrators_manage_accounts() {
    AccountRef merchant = people.merchant();
    assertThatThrownBy(() -> people.as(merchant, () -> accounts.count(AccountFilter.ALL)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> people.run(merchant, () -> accounts.enable(merchant.id())))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void nobody_disables_or_demotes_itself() {
    AccountRef admin = people.admin();
    assertThatThrownBy(() -> people.run(admin, () -> accounts.disable(admin.id())))
        .hasMessageContaining("identity.error.ownAccount");
    assertThatThrownBy(
            () -> people.run(admin, () -> accounts.changeRole(admin.id(), Roles.MERCHANT)))
        .hasMessageContaining("identity.error.ownAccount");
  }

  @Test
  void the_last_administrator_stays() {
    AccountRef admin = people.admin();
    AccountRef last = people.admin();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              jdbc.sql("update account set disabled = true where role = 'ADMIN' and id <> ?")
                  .params(last.id())
                  .update();
              assertThatThrownBy(() -> people.run(admin, () -> accounts.disable(last.id())))
                  .hasMessageContaining("identity.error.lastAdmin");
              status.setRollbackOnly();
            });
  }

  @Test
  void a_role_change_is_recorded() {
    AccountRef merchant = people.merchant();
    AccountRef admin = people.admin();
    people.run(admin, () -> accounts.changeRole(merchant.id(), Roles.SERVICE_PROVIDER));
    assertThat(directory.require(merchant.id()).role()).isEqualTo(Roles.SERVICE_PROVIDER);
    assertThat(
            jdbc.sql("select actor from audit_entry where action = ? and target = ?")
                .params("account.role", merchant.username())
                .query(String.class)
                .list())
        .containsExactly(admin.username());
  }

  @Test
  void outside_demo_mode_the_first_administrator_comes_from_the_environment() {
    AccountRef first = directory.findByUsername("first-admin").orElseThrow();
    assertThat(first.role()).isEqualTo(Roles.ADMIN);
    assertThat(hashing.matches(People.PASSWORD, hash(first))).isTrue();
  }

  private AccountInvitations.Invitation invite() {
    return invitations.invite("guest-" + UUID.randomUUID(), "Guest", Roles.MERCHANT);
  }

  private static String secret(AccountInvitations.Invitation invitation) {
    return invitation.linkPath().substring("reset/".length());
  }

  private String hash(AccountRef account) {
    return users.loadUserByUsername(account.username()).getPassword();
  }
}
