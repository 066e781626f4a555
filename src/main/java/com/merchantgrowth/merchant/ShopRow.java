package com.merchantgrowth.merchant;

/** One valid row of a shop import. */
record ShopRow(long line, String code, ShopChange change) {}
