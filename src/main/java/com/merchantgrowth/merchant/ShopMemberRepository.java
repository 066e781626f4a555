package com.merchantgrowth.merchant;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ShopMemberRepository extends JpaRepository<ShopMember, Long> {
  List<ShopMember> findByShopIdOrderBySince(long shopId);

  Optional<ShopMember> findByShopIdAndAccountId(long shopId, long accountId);

  long countByShopIdAndRole(long shopId, MemberRole role);
}
