/** REST of marketing tools: for merchants and their systems, and for storefronts. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.web;
