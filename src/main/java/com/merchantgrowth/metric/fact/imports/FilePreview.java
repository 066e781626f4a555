package com.merchantgrowth.metric.fact.imports;

import java.util.List;

/**
 * The beginning of a file.
 *
 * @param rows the first data rows, as they are
 * @param suggestions what each heading seems to stand for (see {@link ImportMapping}); {@code
 *     ignore} when nobody knows
 */
public record FilePreview(
    List<String> headings, List<List<String>> rows, List<String> suggestions) {}
