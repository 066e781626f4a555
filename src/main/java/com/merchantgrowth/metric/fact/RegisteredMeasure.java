package com.merchantgrowth.metric.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "measure")
class RegisteredMeasure implements Persistable<String> {
  @Id private String code;

  @Column(nullable = false)
  private String nameZh;

  @Column(nullable = false)
  private String nameEn;

  @Column(nullable = false)
  private String unit;

  @Enumerated(EnumType.STRING)
  private Measure.Kind kind;

  @Enumerated(EnumType.STRING)
  private Measure.Absent absent;

  private boolean nonNegative;

  @Version
  @Column(name = "lock_version")
  private Integer version;

  protected RegisteredMeasure() {}

  RegisteredMeasure(Measure measure) {
    code = measure.code();
    kind = measure.kind();
    absent = measure.absent();
    nonNegative = measure.nonNegative();
    describe(measure);
  }

  /** Takes over what may change: the names and the unit's label. */
  final void describe(Measure measure) {
    nameZh = measure.nameZh();
    nameEn = measure.nameEn();
    unit = measure.unit();
  }

  Measure toMeasure() {
    return new Measure(code, nameZh, nameEn, unit, kind, absent, nonNegative);
  }

  @Override
  public String getId() {
    return code;
  }

  @Override
  @SuppressWarnings("NullAway") // Hibernate sets the version when it stores the row
  public boolean isNew() {
    return version == null;
  }
}
