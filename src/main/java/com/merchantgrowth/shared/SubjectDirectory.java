package com.merchantgrowth.shared;

import java.time.LocalDate;
import java.util.Map;

/** Who there is of one kind; contributed by the room that keeps them, one for each kind. */
public interface SubjectDirectory {
  SubjectKind kind();

  /** Every code there is with its id, for files that name subjects by code. */
  Map<String, Long> idsByCode();

  /** Everybody there is today with the attributes of {@code day}; one statement, streamed. */
  Subjects asOf(LocalDate day);
}
