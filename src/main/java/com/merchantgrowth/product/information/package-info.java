/** 信息力: how well a product is presented, as pure functions over rules that are data. */
@org.springframework.modulith.NamedInterface("information")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.product.information;
