package com.merchantgrowth.shared.csv;

import java.util.List;

/**
 * Why a row of a file was refused.
 *
 * @param line 1 is the header; for JSON the position in the array, counted from 1
 * @param column the heading it is about; empty when it is about the whole row
 * @param key translation key of the reason
 * @param args the reason's arguments
 */
public record RowProblem(long line, String column, String key, List<Object> args) {
  public RowProblem {
    args = List.copyOf(args);
  }

  public static RowProblem of(long line, String column, String key, Object... args) {
    return new RowProblem(line, column, key, List.of(args));
  }
}
