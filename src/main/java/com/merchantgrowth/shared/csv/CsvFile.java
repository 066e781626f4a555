package com.merchantgrowth.shared.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small CSV file with a header of known names: UTF-8 with or without BOM, columns in any order.
 * What is wrong with its form is listed, never guessed.
 *
 * @param rows those of the right length, in file order
 * @param problems of header and form; when the header is wrong there are no rows
 */
public record CsvFile(List<Row> rows, List<RowProblem> problems) {
  /** More than a marketplace has shops. */
  private static final int MOST_ROWS = 2_000_000;

  private static final int LONGEST_ROW = 64 * 1024;

  /** The fields of one line, by heading, stripped of surrounding blanks. */
  public record Row(long line, Map<String, Integer> header, String[] fields) {
    /** Empty when the file does not have this column. */
    public String get(String column) {
      Integer index = header.get(column);
      return index == null ? "" : fields[index];
    }
  }

  /**
   * @param known the headings understood; any other is a problem
   * @param required the headings that must be there
   * @throws UncheckedIOException if the stream breaks
   */
  public static CsvFile read(
      InputStream csv, Collection<String> known, Collection<String> required) {
    List<Row> rows = new ArrayList<>();
    List<RowProblem> problems = new ArrayList<>();
    Reader reader =
        new InputStreamReader(
            csv,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try (CsvReader<CsvRecord> records = records(reader)) {
      Map<String, Integer> header = null;
      for (CsvRecord line : records) {
        if (header == null) {
          header = header(line, known, required, problems);
          if (!problems.isEmpty()) {
            break;
          }
        } else if (line.getFieldCount() != header.size()) {
          problems.add(
              RowProblem.of(
                  line.getStartingLineNumber(),
                  "",
                  "merchant.csv.ragged",
                  line.getFieldCount(),
                  header.size()));
        } else if (rows.size() == MOST_ROWS) {
          problems.add(
              RowProblem.of(line.getStartingLineNumber(), "", "merchant.csv.tooMany", MOST_ROWS));
          break;
        } else {
          rows.add(row(line, header));
        }
      }
      if (header == null) {
        problems.add(RowProblem.of(1, "", "merchant.csv.empty"));
      }
    } catch (CsvParseException broken) {
      problems.add(broken(broken, rows));
    } catch (UncheckedIOException broken) {
      if (!(broken.getCause() instanceof CharacterCodingException)) {
        throw broken;
      }
      problems.add(RowProblem.of(nextLine(rows), "", "merchant.csv.notUtf8"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new CsvFile(List.copyOf(rows), List.copyOf(problems));
  }

  /**
   * Rows given as objects with the headings as names; an absent field is a blank one. Their lines
   * count from 1.
   *
   * @param known the headings understood; any other is a problem
   */
  public static CsvFile of(
      List<? extends @Nullable Map<String, @Nullable String>> objects, List<String> known) {
    Map<String, Integer> header = new HashMap<>();
    known.forEach(name -> header.put(name, header.size()));
    List<Row> rows = new ArrayList<>(objects.size());
    List<RowProblem> problems = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      Map<String, @Nullable String> object = objects.get(i);
      String[] fields = new String[known.size()];
      Arrays.fill(fields, "");
      long line = i + 1L;
      if (object != null) { // [null] is JSON too
        object.forEach(
            (name, value) -> {
              Integer index = header.get(name);
              if (index == null) {
                problems.add(RowProblem.of(line, name, "merchant.csv.unknownHeader", name));
              } else if (value != null) {
                fields[index] = value.strip();
              }
            });
      }
      rows.add(new Row(line, header, fields));
    }
    return new CsvFile(List.copyOf(rows), List.copyOf(problems));
  }

  private static CsvReader<CsvRecord> records(Reader reader) {
    return CsvReader.builder()
        .maxBufferSize(LONGEST_ROW)
        .allowUnclosedQuote(false)
        .allowExtraCharsAfterClosingQuote(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(reader);
  }

  private static Map<String, Integer> header(
      CsvRecord line,
      Collection<String> known,
      Collection<String> required,
      List<RowProblem> problems) {
    Map<String, Integer> header = new HashMap<>();
    for (int i = 0; i < line.getFieldCount(); i++) {
      String text = line.getField(i);
      if (i == 0 && text.startsWith("\uFEFF")) {
        text = text.substring(1);
      }
      String name = text.strip().toLowerCase(Locale.ROOT);
      if (!known.contains(name)) {
        problems.add(RowProblem.of(1, text.strip(), "merchant.csv.unknownHeader", text.strip()));
      } else if (header.put(name, i) != null) {
        problems.add(RowProblem.of(1, name, "merchant.csv.doubleHeader", name));
      }
    }
    for (String name : required) {
      if (!header.containsKey(name)) {
        problems.add(RowProblem.of(1, name, "merchant.csv.missingHeader", name));
      }
    }
    return Map.copyOf(header);
  }

  private static Row row(CsvRecord line, Map<String, Integer> header) {
    String[] fields = new String[line.getFieldCount()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = FormulaQuote.off(line.getField(i).strip());
    }
    return new Row(line.getStartingLineNumber(), header, fields);
  }

  private static RowProblem broken(CsvParseException broken, List<Row> rows) {
    if (broken.getCause() instanceof CharacterCodingException) {
      return RowProblem.of(nextLine(rows), "", "merchant.csv.notUtf8");
    }
    return RowProblem.of(nextLine(rows), "", "merchant.csv.malformed");
  }

  private static long nextLine(List<Row> rows) {
    return rows.isEmpty() ? 1 : rows.getLast().line() + 1;
  }
}
