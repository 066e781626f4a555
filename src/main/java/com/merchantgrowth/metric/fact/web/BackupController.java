package com.merchantgrowth.metric.fact.web;

import com.merchantgrowth.metric.fact.FactBackup;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/backups")
@Tag(name = "operation")
class BackupController {
  private final FactBackup backup;

  BackupController(FactBackup backup) {
    this.backup = backup;
  }

  /** Where the backup is, on the portal's machine. */
  record BackupBody(String directory) {}

  @PostMapping
  @Operation(
      summary = "Back up the embedded database and the fact files together",
      description =
          "Into <portal.facts.directory>/backups; restore with --portal.restore=DIR."
              + " With PostgreSQL: pg_dump first, then copy the facts directory.")
  BackupBody post() {
    return new BackupBody(backup.make().toString());
  }
}
