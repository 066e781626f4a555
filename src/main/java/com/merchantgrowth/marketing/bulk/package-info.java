/** Many tools from one file: read, checked, made as drafts. */
@org.springframework.modulith.NamedInterface("bulk")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.marketing.bulk;
