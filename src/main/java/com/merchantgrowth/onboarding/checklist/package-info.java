/** The checklist as data, and how far a shop has come with it, as pure functions over records. */
@org.springframework.modulith.NamedInterface("checklist")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.onboarding.checklist;
