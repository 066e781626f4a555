package com.merchantgrowth.notice;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Inserts rows of which some may be there already, or be inserted by somebody else at this very
 * moment, and never fails for that. PostgreSQL ends a transaction at its first duplicate, so it is
 * told to pass over it; H2 does not know how to, but goes on after one, so it is asked again.
 */
@Component
class OnceInserts {
  private static final int BATCH = 1000;
  private static final int TRIES = 3;

  private final JdbcTemplate jdbc;
  private final String ending;

  OnceInserts(DataSource dataSource) throws MetaDataAccessException {
    jdbc = new JdbcTemplate(dataSource);
    String product =
        JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName());
    ending = "H2".equals(product) ? "" : " on conflict do nothing";
  }

  /**
   * @param insert {@code insert into … select … where not exists …}
   */
  <T> void batch(String insert, Collection<T> rows, ParameterizedPreparedStatementSetter<T> row) {
    retry(() -> jdbc.batchUpdate(insert + ending, rows, BATCH, row));
  }

  /**
   * @param insert as for {@link #batch}
   * @param run sends it
   */
  void one(String insert, java.util.function.Consumer<String> run) {
    retry(() -> run.accept(insert + ending));
  }

  private static void retry(Runnable work) {
    for (int attempt = 1; ; attempt++) {
      try {
        work.run();
        return;
      } catch (DuplicateKeyException inserted) {
        if (attempt == TRIES) {
          throw inserted;
        }
      }
    }
  }
}
