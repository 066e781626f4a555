/**
 * Files of facts from outside: read as a stream, checked row by row, then handed to the fact store.
 * Everything that can be wrong with a file is in {@link Reason}.
 */
@org.springframework.modulith.NamedInterface("imports")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.metric.fact.imports;
