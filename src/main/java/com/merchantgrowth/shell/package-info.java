/**
 * The frame around every page: layout, menu, shop switcher, language, theme, error pages. Nobody
 * depends on it.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Shell",
    allowedDependencies = {"identity", "merchant"})
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.shell;
