/**
 * Small files of rows people upload: their form, the rules of their fields, what is wrong where.
 */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.shared.csv;
