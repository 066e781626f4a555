/** Business diagnosis (经营诊断): six dimensions against peers, advice and what-if. */
@org.springframework.modulith.ApplicationModule(
    displayName = "Diagnosis",
    allowedDependencies = {"identity", "merchant", "metric", "metric :: *"})
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.diagnosis;
