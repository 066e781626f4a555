/**
 * The daily run (日结): one scan of the facts for everybody's requests, then the contributed steps in
 * order, then one switch that makes all results visible.
 */
@org.springframework.modulith.NamedInterface("run")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.metric.run;
