/** Who may come in: accounts, roles, sign-in, API tokens, sessions and the audit trail. */
@org.springframework.modulith.ApplicationModule(
    displayName = "People and their accounts",
    allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.identity;
