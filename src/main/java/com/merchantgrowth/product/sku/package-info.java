/**
 * SKUs (规格): a product in one specification, with its price and its stock. Stock is moved by one
 * conditional statement and a row in its ledger, never read first and written back.
 */
@org.springframework.modulith.NamedInterface("sku")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.product.sku;
