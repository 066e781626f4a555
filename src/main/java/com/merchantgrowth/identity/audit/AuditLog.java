package com.merchantgrowth.identity.audit;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.shared.BusinessCalendar;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Appends to the chain. The head row is locked only in the last moment before the commit: a
 * transaction that imports for minutes does not keep others from signing in.
 */
@Component
class AuditLog implements AuditTrail {
  private record Pending(
      Instant at, String actor, String action, String target, String details, String address) {}

  private final AuditStore store;
  private final CurrentAccount current;
  private final BusinessCalendar calendar;
  private final EntityManager entities;
  private final TransactionTemplate separate;

  AuditLog(
      AuditStore store,
      CurrentAccount current,
      BusinessCalendar calendar,
      EntityManager entities,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.current = current;
    this.calendar = calendar;
    this.entities = entities;
    this.separate = new TransactionTemplate(transactions);
    this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public void record(String action, String target, Map<String, ?> details) {
    recordAs(current.find().map(AccountRef::username).orElse("system"), action, target, details);
  }

  @Override
  public void recordAs(String actor, String action, String target, Map<String, ?> details) {
    Pending pending =
        new Pending(
            calendar.now(),
            AuditDetails.cut(actor, 64),
            AuditDetails.cut(action, 80),
            AuditDetails.cut(target, 200),
            AuditDetails.json(details),
            address());
    if (TransactionSynchronizationManager.isActualTransactionActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      outbox().add(pending);
    } else {
      separate.executeWithoutResult(status -> append(List.of(pending)));
    }
  }

  private List<Pending> outbox() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Outbox.class::isInstance)
        .map(Outbox.class::cast)
        .findFirst()
        .orElseGet(
            () -> {
              Outbox outbox = new Outbox();
              TransactionSynchronizationManager.registerSynchronization(outbox);
              return outbox;
            })
        .entries;
  }

  private void append(List<Pending> entries) {
    AuditStore.Head head = store.lockHead();
    long seq = head.seq();
    String hash = head.hash();
    AuditEntry last = null;
    for (Pending entry : entries) {
      last =
          AuditEntry.after(
              ++seq,
              hash,
              entry.at(),
              entry.actor(),
              entry.action(),
              entry.target(),
              entry.details(),
              entry.address());
      store.append(last);
      hash = last.hash();
    }
    if (last != null) {
      store.moveHead(last);
    }
  }

  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? AuditDetails.cut(String.valueOf(request.getRequest().getRemoteAddr()), 64)
        : "";
  }

  /** What the running transaction has to tell. */
  private final class Outbox implements TransactionSynchronization {
    private final List<Pending> entries = new ArrayList<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      // Flushing first makes the head row the last lock this transaction takes: no deadlock.
      if (entities.isJoinedToTransaction()) {
        entities.flush();
      }
      append(entries);
    }
  }
}
