package com.merchantgrowth.metric.fact;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code portal.facts.*}.
 *
 * @param directory Parquet files, one directory per subject kind; shared by all application nodes
 * @param memory DuckDB's limit; unset = a quarter of the machine, at most 4 GB
 * @param keepDays facts older than this many days are dropped nightly
 * @param cleanGrace how long an unlisted file stays for readers that still have it open
 * @param maxSize an import larger than this, unpacked, is refused
 * @param maxLine bytes of one line of an import
 * @param maxColumns columns of an import
 */
@ConfigurationProperties("portal.facts")
public record FactSettings(
    @DefaultValue("./data/facts") Path directory,
    @Nullable DataSize memory,
    @DefaultValue("800") int keepDays,
    @DefaultValue("PT1H") Duration cleanGrace,
    @DefaultValue("20GB") DataSize maxSize,
    @DefaultValue("1MB") DataSize maxLine,
    @DefaultValue("2000") int maxColumns) {}
