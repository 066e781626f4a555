package com.merchantgrowth.notice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds the rooms contribute, in their order. */
@Component
class NoticeKinds {
  private final Map<String, NoticeKind> byCode = new LinkedHashMap<>();

  NoticeKinds(ObjectProvider<NoticeKind> kinds) {
    kinds.stream()
        .sorted(Comparator.comparingInt(NoticeKind::order).thenComparing(NoticeKind::code))
        .forEach(this::add);
  }

  private void add(NoticeKind kind) {
    if (byCode.put(kind.code(), kind) != null) {
      throw new IllegalStateException("two kinds of notices are called " + kind.code());
    }
  }

  /**
   * @throws IllegalArgumentException if no room contributes it
   */
  NoticeKind require(String code) {
    NoticeKind kind = byCode.get(code);
    if (kind == null) {
      throw new IllegalArgumentException("no room contributes notices of the kind " + code);
    }
    return kind;
  }

  /** Those that people of this role see. */
  List<NoticeKind> of(String role) {
    return byCode.values().stream().filter(kind -> kind.roles().contains(role)).toList();
  }

  /** The codes of {@link #of}. */
  Set<String> codes(String role) {
    Set<String> codes = new TreeSet<>();
    of(role).forEach(kind -> codes.add(kind.code()));
    return codes;
  }
}
