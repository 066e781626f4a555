package com.merchantgrowth.metric.fact;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A backup of both stores that belong together: the embedded database as a script, and the fact
 * files its manifest lists. Fact files never change, so it is enough that the database is copied
 * first and that nobody cleans up until the files are copied too. Files published meanwhile are not
 * in the copied manifest and are left out.
 */
@Service
public class FactBackup {
  static final String SCRIPT = "database.sql.zip";
  private static final Duration HELD = Duration.ofHours(24);

  /**
   * How H2 scripts a number that is none: as a bare text, which it cannot read back between the
   * numbers of an array. Quotes inside texts are doubled, so nothing else looks like this.
   */
  private static final Pattern NOT_FINITE = Pattern.compile("(?<!')'(?:NaN|-?Infinity)'(?!')");

  private final FactManifest manifest;
  private final FactFiles files;
  private final JdbcTemplate jdbc;
  private final BusinessCalendar calendar;
  private final TransactionTemplate snapshot;

  FactBackup(
      FactManifest manifest,
      FactFiles files,
      JdbcTemplate jdbc,
      BusinessCalendar calendar,
      PlatformTransactionManager transactions) {
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.manifest = manifest;
    this.files = files;
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /**
   * Writes a backup while the portal runs, into {@code backups} beside the fact files.
   *
   * @return where it is
   */
  @PreAuthorize("hasRole('ADMIN')")
  public Path make() {
    Path target =
        files
            .folder("backups")
            .resolve(calendar.now().toString().replaceAll("[^0-9TZ]", "").substring(0, 15));
    write(target);
    return target;
  }

  /**
   * @param target a directory that does not exist yet or is empty
   * @throws DomainException conflict, if it is not; invalid, if the database is not the embedded
   *     one
   */
  void write(Path target) {
    requireEmbedded();
    manifest.holdCleaning(calendar.now().plus(HELD));
    try {
      Files.createDirectories(target);
      try (var inside = Files.list(target)) {
        if (inside.findAny().isPresent()) {
          throw DomainException.conflict("facts.error.backupTarget", target);
        }
      }
      Map<SubjectKind, Set<String>> listed = copyDatabase(target.resolve(SCRIPT));
      for (SubjectKind kind : SubjectKind.values()) {
        Path folder = Files.createDirectories(target.resolve("facts").resolve(kind.code()));
        for (String name : listed.getOrDefault(kind, Set.of())) {
          Files.copy(files.path(kind, name), folder.resolve(name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      manifest.holdCleaning(null);
    }
  }

  /**
   * Puts a backup in the place of everything there is. Nobody may be using the portal meanwhile.
   *
   * @throws DomainException notFound, if the directory holds no backup
   */
  void read(Path source) {
    requireEmbedded();
    Path script = source.resolve(SCRIPT);
    if (!Files.exists(script)) {
      throw DomainException.notFound("facts.error.backupSource", source);
    }
    try {
      for (SubjectKind kind : SubjectKind.values()) {
        Path folder = files.directory(kind);
        Path saved = source.resolve("facts").resolve(kind.code());
        try (var names = Files.list(saved)) {
          for (Path file : names.toList()) {
            Path named = folder.resolve(file.getFileName().toString());
            if (!Files.exists(named)) {
              Path partly = named.resolveSibling(named.getFileName() + ".part");
              Files.copy(file, partly, StandardCopyOption.REPLACE_EXISTING);
              files.seal(partly, named);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    jdbc.execute(
        "runscript from " + FactSql.text(script.toString()) + " compression zip charset 'UTF-8'");
    manifest.holdCleaning(null);
  }

  /** The database as a script, and the files its manifest lists, in one snapshot. */
  private Map<SubjectKind, Set<String>> copyDatabase(Path script) {
    Map<SubjectKind, Set<String>> names = new EnumMap<>(SubjectKind.class);
    snapshot.executeWithoutResult(
        status -> {
          for (SubjectKind kind : SubjectKind.values()) {
            names.put(kind, listed(kind));
          }
          jdbc.execute(
              "script drop to "
                  + FactSql.text(script.toString())
                  + " compression zip charset 'UTF-8'");
        });
    makeReadable(script);
    return names;
  }

  /** Writes the script again with numbers that are none as casts. */
  private static void makeReadable(Path script) {
    Path partly = script.resolveSibling(script.getFileName() + ".part");
    try {
      try (ZipInputStream in = new ZipInputStream(Files.newInputStream(script));
          ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(partly))) {
        out.putNextEntry(new ZipEntry(Objects.requireNonNull(in.getNextEntry()).getName()));
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          text.write(NOT_FINITE.matcher(line).replaceAll("CAST($0 AS DOUBLE PRECISION)"));
          text.write('\n');
        }
        text.flush();
        out.closeEntry();
      }
      Files.move(partly, script, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> listed(SubjectKind kind) {
    Set<String> names = new LinkedHashSet<>();
    manifest.all(kind).forEach(part -> names.add(part.file()));
    return names;
  }

  private void requireEmbedded() {
    String product =
        jdbc.execute(
            (org.springframework.jdbc.core.ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
    if (!"H2".equals(product)) {
      throw DomainException.invalid("facts.error.backupEmbedded", String.valueOf(product));
    }
  }
}
