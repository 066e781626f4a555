/** The landing page of each role; what it shows is contributed by the other rooms. */
@org.springframework.modulith.ApplicationModule(
    displayName = "Landing pages",
    allowedDependencies = {"identity", "merchant"})
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.home;
