package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectDirectory;
import com.merchantgrowth.shared.SubjectKind;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns the codes of a file into subject ids. */
@Component
class SubjectCodes {
  private final ObjectProvider<SubjectDirectory> directories;

  SubjectCodes(ObjectProvider<SubjectDirectory> directories) {
    this.directories = directories;
  }

  /** The kinds somebody keeps, in the order they are declared. */
  List<SubjectKind> kinds() {
    return directories.stream().map(SubjectDirectory::kind).sorted().toList();
  }

  /**
   * @throws DomainException invalid, for kinds that nobody keeps subjects of yet
   */
  Map<String, Long> all(SubjectKind kind) {
    return directories.stream()
        .filter(directory -> directory.kind() == kind)
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("facts.error.kind", kind.code()))
        .idsByCode();
  }
}
