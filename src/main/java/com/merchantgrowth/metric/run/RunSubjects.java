package com.merchantgrowth.metric.run;

import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.merchant.ShopSnapshots;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectDirectory;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.Subjects;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who a run of a kind computes: shops from their own room, others from whoever keeps them. */
@Component
class RunSubjects {
  private final ShopSnapshots shops;
  private final ObjectProvider<SubjectDirectory> directories;

  RunSubjects(ShopSnapshots shops, ObjectProvider<SubjectDirectory> directories) {
    this.shops = shops;
    this.directories = directories;
  }

  /**
   * @param shops everything about them, when they are shops
   */
  record AsOf(Subjects subjects, @Nullable ShopColumns shops) {}

  /**
   * @throws DomainException invalid, for a kind that nobody keeps
   */
  AsOf asOf(SubjectKind kind, LocalDate day) {
    if (kind == SubjectKind.SHOP) {
      ShopColumns columns = shops.asOf(day);
      return new AsOf(
          new Subjects(columns.ids(), columns.codes(), columns.categories(), columns.tiers()),
          columns);
    }
    return new AsOf(
        directories
            .orderedStream()
            .filter(one -> one.kind() == kind)
            .findFirst()
            .orElseThrow(() -> DomainException.invalid("metric.error.kind", kind.code()))
            .asOf(day),
        null);
  }
}
