/**
 * The kernel every room may use: subjects, days, failures that carry a translation key. It knows no
 * other room.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Shared kernel and UI kit",
    type = org.springframework.modulith.ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.shared;
