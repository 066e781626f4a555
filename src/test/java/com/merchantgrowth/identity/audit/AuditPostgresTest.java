package com.merchantgrowth.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PostgresPortal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL stores comes back as it was hashed. */
@PostgresPortal
class AuditPostgresTest {
  @Autowired AuditTrail trail;
  @Autowired AuditReading reading;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @Test
  void the_chain_is_whole_until_somebody_touches_a_row() {
    AccountRef admin = people.admin();
    trail.record("test.touch", "素锦坊 % _", Map.of("number", 0.1, "text", "第一\n第二"));
    assertThat(people.as(admin, reading::verify).whole()).isTrue();
    AuditFilter filter = new AuditFilter("", "test.touch", "% _", null, null);
    assertThat(people.as(admin, () -> reading.page(filter, 0, 10))).hasSize(1);

    jdbc.sql("update audit_entry set target = 'x' where action = 'test.touch'").update();
    assertThat(people.as(admin, reading::verify).whole()).isFalse();
    jdbc.sql("update audit_entry set target = '素锦坊 % _' where action = 'test.touch'").update();
    assertThat(people.as(admin, reading::verify).whole()).isTrue();
  }
}
