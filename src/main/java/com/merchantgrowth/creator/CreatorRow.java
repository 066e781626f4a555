package com.merchantgrowth.creator;

/** One valid row of a creator import. */
record CreatorRow(long line, String code, CreatorChange change) {}
