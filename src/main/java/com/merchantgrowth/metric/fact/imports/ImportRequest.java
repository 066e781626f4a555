package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.shared.SubjectKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to do with a file.
 *
 * @param allowRejects accept the good rows of a file with bad ones; else one bad row refuses all
 * @param dryRun check everything, change nothing
 * @param confirmVanishing in {@link WriteMode#REPLACE} the number of older rows the caller knows
 *     will vanish; null refuses a replacement by which any would
 * @param language of the sentences in the list of rejected rows
 */
public record ImportRequest(
    SubjectKind kind,
    String source,
    String fileName,
    WriteMode mode,
    boolean allowRejects,
    boolean dryRun,
    @Nullable Long confirmVanishing,
    ImportMapping mapping,
    Locale language) {

  public ImportRequest {
    fileName = fileName.substring(Math.max(0, fileName.length() - 300));
  }

  /** A merge of a file with the product's own headings. */
  public static ImportRequest merge(SubjectKind kind, String source, String fileName) {
    return new ImportRequest(
        kind,
        source,
        fileName,
        WriteMode.MERGE,
        false,
        false,
        null,
        ImportMapping.none(),
        Locale.CHINESE);
  }

  /** The same, without changing anything. */
  public ImportRequest asDryRun() {
    return new ImportRequest(
        kind, source, fileName, mode, allowRejects, true, confirmVanishing, mapping, language);
  }
}
