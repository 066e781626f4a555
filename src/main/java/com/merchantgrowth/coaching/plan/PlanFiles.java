package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attachments of plans: either side adds them, both read them. */
@Service
@PreAuthorize("isAuthenticated()")
public class PlanFiles {
  /** The most attachments of one plan. */
  public static final int MOST_FILES = 30;

  private static final int LONGEST_NAME = 120;

  private final TalkRows talk;
  private final PlanRows plans;
  private final PlanActor acting;
  private final MerchantAccess access;
  private final BusinessCalendar calendar;

  PlanFiles(
      TalkRows talk,
      PlanRows plans,
      PlanActor acting,
      MerchantAccess access,
      BusinessCalendar calendar) {
    this.talk = talk;
    this.plans = plans;
    this.acting = acting;
    this.access = access;
    this.calendar = calendar;
  }

  /**
   * Keeps a file; the same content again is there once.
   *
   * @param name shown to both sides; what the file is, its content says
   * @throws DomainException not found, if the caller may not see the plan; forbidden, if it may
   *     only look; invalid, as {@link FileKind#of}; conflict, when the plan has {@link #MOST_FILES}
   */
  @Transactional
  public PlanFile add(long planId, String name, byte[] content) {
    acting.lock(planId);
    FileKind kind = FileKind.of(content);
    String digest = digest(content);
    Optional<PlanFile> before = talk.file(planId, digest);
    if (before.isPresent()) {
      return before.get();
    }
    if (talk.files(planId).size() >= MOST_FILES) {
      throw DomainException.conflict("coaching.plan.error.files", MOST_FILES);
    }
    try {
      talk.insert(
          new PlanFile(
              0,
              planId,
              kind,
              shown(name, kind),
              content.length,
              acting.account().id(),
              calendar.now().truncatedTo(ChronoUnit.MICROS)),
          digest,
          content);
    } catch (DuplicateKeyException meanwhile) {
      throw DomainException.conflict("coaching.plan.error.changed");
    }
    return talk.file(planId, digest).orElseThrow();
  }

  /**
   * A file with its content, checked anew at each download.
   *
   * @throws DomainException not found, if the plan has no such file or the caller may not see it
   */
  @Transactional(readOnly = true)
  public PlanFile.Content content(long planId, long fileId) {
    PlanFile file =
        talk.file(fileId)
            .filter(one -> one.planId() == planId)
            .filter(one -> visible(one.planId()))
            .orElseThrow(() -> DomainException.notFound("coaching.plan.error.noFile"));
    return new PlanFile.Content(file, talk.content(fileId));
  }

  private boolean visible(long planId) {
    return plans
        .find(planId)
        .filter(plan -> access.allowed(plan.shopId(), ShopArea.VIEW))
        .isPresent();
  }

  /** Without a folder and control characters, not too long, with the ending it really has. */
  private static String shown(String name, FileKind kind) {
    String last = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", " ").strip();
    int dot = last.lastIndexOf('.');
    String base = dot > 0 ? last.substring(0, dot).strip() : last;
    if (base.isEmpty()) {
      base = kind.name();
    }
    return base.substring(0, Math.min(base.length(), LONGEST_NAME)) + "." + kind.ending();
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
