/**
 * How rules work out in practice (问题回传, handbook §4.3): merchants and coaches report,
 * administrators answer, and reports about the same thing are gathered under a known problem that
 * similar merchants are told of. Another shop's report is never shown with the shop's name.
 */
@org.springframework.modulith.NamedInterface("feedback")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.feedback;
