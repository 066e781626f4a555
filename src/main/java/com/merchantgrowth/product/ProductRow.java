package com.merchantgrowth.product;

/**
 * One valid row of an import.
 *
 * @param shopCode empty = the shop the product is in already, or the one the import is for
 */
record ProductRow(long line, String code, String shopCode, ProductChange change) {}
