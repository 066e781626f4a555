package com.merchantgrowth.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class AuditTrailTest {
  @Autowired private AuditTrail audit;
  @Autowired private AuditReading reading;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void many_at_once_cannot_fork_the_chain() throws Exception {
    String target = "rush-" + UUID.randomUUID();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        work.add(
            () -> {
              for (int i = 0; i < 10; i++) {
                new TransactionTemplate(transactions)
                    .executeWithoutResult(
                        status -> {
                          audit.record("test.first", target, Map.of());
                          audit.record("test.second", target, Map.of());
                        });
              }
              return true;
            });
      }
      for (Future<Boolean> done : pool.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    }
    AccountRef admin = people.admin();
    assertThat(people.as(admin, () -> reading.count(about(target)))).isEqualTo(160);
    assertThat(people.as(admin, reading::verify).fault()).isEqualTo(AuditChain.Fault.NONE);
  }

  @Test
  void what_was_rolled_back_did_not_happen() {
    String target = "undone-" + UUID.randomUUID();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              audit.record("test.act", target, Map.of());
              status.setRollbackOnly();
            });
    assertThat(people.as(people.admin(), () -> reading.count(about(target)))).isZero();
  }

  @Test
  void an_entry_names_who_did_it() {
    AccountRef admin = people.admin();
    String target = "named-" + UUID.randomUUID();
    people.run(admin, () -> audit.record("test.act", target, Map.of("rows", 3)));
    audit.record("test.act", target, Map.of());
    List<AuditEntry> found = people.as(admin, () -> reading.page(about(target), 0, 10));
    assertThat(found).extracting(AuditEntry::actor).containsExactly("system", admin.username());
    assertThat(found.getLast().details()).isEqualTo("{\"rows\":3}");
  }

  @Test
  void a_change_in_the_table_is_found() {
    String target = "touched-" + UUID.randomUUID();
    audit.record("test.act", target, Map.of());
    AccountRef admin = people.admin();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              jdbc.sql("update audit_entry set actor = 'nobody' where target = ?")
                  .params(target)
                  .update();
              assertThat(people.as(admin, reading::verify).fault())
                  .isEqualTo(AuditChain.Fault.CHANGED);
              status.setRollbackOnly(); // the other tests want the chain whole
            });
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              jdbc.sql("delete from audit_entry where seq = (select max(seq) from audit_entry)")
                  .update();
              assertThat(people.as(admin, reading::verify).fault())
                  .isEqualTo(AuditChain.Fault.WRONG_END);
              status.setRollbackOnly();
            });
  }

  @Test
  void filters_narrow_and_treat_wildcards_as_text() {
    String code = UUID.randomUUID().toString();
    audit.record("test.act", "A_B%" + code, Map.of());
    audit.record("test.act", "AxBx" + code, Map.of());
    AccountRef admin = people.admin();
    assertThat(people.as(admin, () -> reading.count(about("a_b%" + code)))).isEqualTo(1);
    assertThat(
            people.as(
                admin, () -> reading.count(new AuditFilter("system", "test", code, null, null))))
        .isEqualTo(2);
    assertThat(people.as(admin, () -> reading.count(new AuditFilter("", "tes", code, null, null))))
        .isZero();
  }

  @Test
  void the_export_carries_what_is_needed_to_check_the_chain_and_no_formulas() throws Exception {
    String target = "=1+" + UUID.randomUUID();
    audit.record("test.act", target, Map.of());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    AccountRef admin = people.admin();
    AuditCsv.write(file, sink -> people.run(admin, () -> reading.export(about(target), sink)));
    assertThat(file.toString(StandardCharsets.UTF_8))
        .startsWith("seq,occurred_at,actor,action,target,details,address,previous_hash,hash")
        .contains(",'" + target + ",");
  }

  @Test
  void only_administrators_read_it() {
    AccountRef merchant = people.merchant();
    assertThatThrownBy(() -> people.as(merchant, reading::verify))
        .isInstanceOf(AccessDeniedException.class);
  }

  private static AuditFilter about(String target) {
    return new AuditFilter("", "", target, null, null);
  }
}
