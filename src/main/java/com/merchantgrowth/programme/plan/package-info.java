/** What a programme says, as data, and its plain arithmetic. */
@org.springframework.modulith.NamedInterface("plan")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.programme.plan;
