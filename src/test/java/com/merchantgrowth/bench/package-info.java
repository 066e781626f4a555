/** Measurements that print ratios; run with {@code sh src/portal bench}. */
package com.merchantgrowth.bench;
