package com.merchantgrowth.coaching.bulletin;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For code that acts without a person, such as the demo marketplace. */
@Service
public class BulletinSetup {
  private final JdbcClient jdbc;
  private final ReachStore reach;

  BulletinSetup(JdbcClient jdbc, ReachStore reach) {
    this.jdbc = jdbc;
    this.reach = reach;
  }

  /** Whether there is any bulletin. */
  @Transactional(readOnly = true)
  public boolean begun() {
    return jdbc.sql("select count(*) from bulletin").query(Long.class).single() > 0;
  }

  /**
   * Shops of which somebody without an account here has opened a version; shops it was not sent to
   * are passed over.
   */
  @Transactional
  public void opened(long bulletin, int version, Collection<Long> shops, String reader) {
    shops.forEach(shop -> reach.opened(bulletin, version, shop, -shop, reader));
  }
}
