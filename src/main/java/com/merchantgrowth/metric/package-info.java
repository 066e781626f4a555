/** Facts come in, metrics are computed once a day, and every value stands among its peers. */
@org.springframework.modulith.ApplicationModule(
    displayName = "Facts, metrics, daily run",
    allowedDependencies = {"identity", "merchant", "notice"})
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.metric;
