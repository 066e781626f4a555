package com.merchantgrowth.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** An account that works for a shop, and as what. */
@Entity
class ShopMember {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Version private int version;

  private long shopId;
  private long accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "member_role")
  private MemberRole role;

  private Instant since;

  protected ShopMember() {}

  ShopMember(long shopId, long accountId, MemberRole role, Instant since) {
    this.shopId = shopId;
    this.accountId = accountId;
    this.role = role;
    this.since = since;
  }

  long accountId() {
    return accountId;
  }

  MemberRole role() {
    return role;
  }

  Instant since() {
    return since;
  }

  boolean isOwner() {
    return role == MemberRole.OWNER;
  }

  void become(MemberRole newRole) {
    role = newRole;
  }
}
