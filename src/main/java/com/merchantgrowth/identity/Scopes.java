package com.merchantgrowth.identity;

import java.util.List;

/** What an API token may be used for; an authority {@code SCOPE_…} while it is. */
public final class Scopes {
  /** Reading what the account may read. */
  public static final String READ = "read";

  /** Delivering data: facts, shops, flags, and starting runs. Administrators only. */
  public static final String FACTS_WRITE = "facts:write";

  /** Editing measures and metric definitions. Administrators only. */
  public static final String DEFINITIONS_WRITE = "definitions:write";

  private Scopes() {}

  /** The scopes an account of this role can give a token, in the order to show. */
  public static List<String> of(String role) {
    return role.equals(Roles.ADMIN) ? List.of(READ, FACTS_WRITE, DEFINITIONS_WRITE) : List.of(READ);
  }
}
