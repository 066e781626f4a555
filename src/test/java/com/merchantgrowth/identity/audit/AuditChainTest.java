package com.merchantgrowth.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AuditChainTest {
  private static final Instant START = Instant.parse("2026-11-23T04:00:00.123456789Z");

  @Property
  void an_untouched_chain_is_whole(
      @ForAll @Size(max = 30) List<@StringLength(max = 20) String> targets) {
    List<AuditEntry> chain = chain(targets);
    assertThat(verify(chain, chain).whole()).isTrue();
  }

  @Property
  void a_change_of_any_field_is_found(
      @ForAll @Size(min = 1, max = 20) List<@StringLength(max = 10) String> targets,
      @ForAll @IntRange(max = 19) int at,
      @ForAll @IntRange(max = 5) int field) {
    List<AuditEntry> chain = chain(targets);
    List<AuditEntry> forged = new ArrayList<>(chain);
    int position = at % chain.size();
    forged.set(position, forge(chain.get(position), field));
    AuditChain.Verdict verdict = verify(forged, chain);
    assertThat(verdict.fault()).isEqualTo(AuditChain.Fault.CHANGED);
    assertThat(verdict.seq()).isEqualTo(position + 1);
  }

  @Property
  void a_missing_entry_is_found(
      @ForAll @Size(min = 1, max = 20) List<@StringLength(max = 10) String> targets,
      @ForAll @IntRange(max = 19) int at) {
    List<AuditEntry> chain = chain(targets);
    List<AuditEntry> shorter = new ArrayList<>(chain);
    shorter.remove(at % chain.size());
    assertThat(verify(shorter, chain).whole()).isFalse();
  }

  @Property
  void an_entry_rewritten_with_its_own_hash_breaks_the_link_to_the_next(
      @ForAll @Size(min = 2, max = 20) List<@StringLength(max = 10) String> targets,
      @ForAll @IntRange(max = 18) int at) {
    List<AuditEntry> chain = chain(targets);
    List<AuditEntry> forged = new ArrayList<>(chain);
    int position = at % (chain.size() - 1);
    AuditEntry old = chain.get(position);
    forged.set(
        position,
        AuditEntry.after(
            old.seq(),
            old.previousHash(),
            old.occurredAt(),
            "somebody else",
            old.action(),
            old.target(),
            old.details(),
            old.address()));
    AuditChain.Verdict verdict = verify(forged, chain);
    assertThat(verdict.fault()).isEqualTo(AuditChain.Fault.BROKEN_LINK);
    assertThat(verdict.seq()).isEqualTo(position + 2);
  }

  @Test
  void text_moved_from_one_field_to_the_next_changes_the_hash() {
    AuditEntry one = AuditEntry.after(1, AuditEntry.GENESIS, START, "ab", "c", "", "{}", "");
    AuditEntry two = AuditEntry.after(1, AuditEntry.GENESIS, START, "a", "bc", "", "{}", "");
    assertThat(one.hash()).isNotEqualTo(two.hash());
  }

  @Test
  void details_do_not_depend_on_the_order_of_keys_and_never_exceed_their_column() {
    assertThat(AuditDetails.json(Map.of("b", 2, "a", "x", "c", true)))
        .isEqualTo("{\"a\":\"x\",\"b\":2,\"c\":true}");
    assertThat(AuditDetails.json(Map.of("text", "长".repeat(9000))).length())
        .isLessThan(AuditDetails.MAX);
    assertThat(AuditDetails.cut("ab😀cd", 4)).isEqualTo("ab…");
  }

  private static List<AuditEntry> chain(List<String> targets) {
    List<AuditEntry> chain = new ArrayList<>();
    String hash = AuditEntry.GENESIS;
    for (String target : targets) {
      AuditEntry next =
          AuditEntry.after(
              chain.size() + 1,
              hash,
              START.plusSeconds(chain.size()),
              "li",
              "test.act",
              target,
              "{}",
              "192.0.2.7");
      chain.add(next);
      hash = next.hash();
    }
    return chain;
  }

  private static AuditEntry forge(AuditEntry e, int field) {
    return new AuditEntry(
        e.seq(),
        field == 0 ? e.occurredAt().plusSeconds(1) : e.occurredAt(),
        field == 1 ? e.actor() + "x" : e.actor(),
        field == 2 ? e.action() + "x" : e.action(),
        field == 3 ? e.target() + "x" : e.target(),
        field == 4 ? "{\"a\":1}" : e.details(),
        field == 5 ? "" : e.address(),
        e.previousHash(),
        e.hash());
  }

  private static AuditChain.Verdict verify(List<AuditEntry> entries, List<AuditEntry> original) {
    AuditChain chain = new AuditChain();
    entries.forEach(chain::add);
    return chain.close(
        original.size(), original.isEmpty() ? AuditEntry.GENESIS : original.getLast().hash());
  }
}
