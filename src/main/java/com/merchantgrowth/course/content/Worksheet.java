package com.merchantgrowth.course.content;

import com.merchantgrowth.shared.Wording;

/**
 * A table to take away and fill in, such as a run-of-show.
 *
 * @param key stable within the course; lower case letters, digits and hyphens
 * @param name what the file is called, without its ending
 * @param csv lines of cells separated by commas; a cell that begins with {@code =} is a formula of
 *     the spreadsheet program
 */
public record Worksheet(String key, Wording name, Wording csv) {}
