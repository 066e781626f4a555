package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.Member;
import com.merchantgrowth.marketing.membership.Outreach.Reached;
import com.merchantgrowth.marketing.membership.Samples.Due;
import com.merchantgrowth.shared.csv.FormulaQuote;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Members as files. */
final class MemberCsv {
  private MemberCsv() {}

  static void members(OutputStream out, Consumer<Consumer<Member>> all) throws IOException {
    try (CsvWriter csv = writer(out)) {
      csv.writeRecord(
          "buyer", "level", "kept_until", "points", "entry", "joined_at", "last_paid_at");
      all.accept(
          member ->
              csv.writeRecord(
                  FormulaQuote.on(member.buyer()),
                  Integer.toString(member.level()),
                  member.keptUntil().toString(),
                  Long.toString(member.points()),
                  member.entry(),
                  member.joinedAt().toString(),
                  member.lastPaidAt().map(Object::toString).orElse("")));
    }
  }

  static void reached(OutputStream out, List<Reached> all) throws IOException {
    try (CsvWriter csv = writer(out)) {
      csv.writeRecord("buyer", "level", "kept_until", "points", "growth_missing");
      all.forEach(
          one ->
              csv.writeRecord(
                  FormulaQuote.on(one.member().buyer()),
                  Integer.toString(one.member().level()),
                  one.member().keptUntil().toString(),
                  Long.toString(one.member().points()),
                  Long.toString(one.missing())));
    }
  }

  static void samples(OutputStream out, List<Due> all) throws IOException {
    try (CsvWriter csv = writer(out)) {
      csv.writeRecord("buyer", "level", "sample", "since", "sent_on");
      all.forEach(
          one ->
              csv.writeRecord(
                  FormulaQuote.on(one.member().buyer()),
                  Integer.toString(one.member().level()),
                  FormulaQuote.on(one.sample()),
                  one.since().toString(),
                  one.sent().map(Object::toString).orElse("")));
    }
  }

  private static CsvWriter writer(OutputStream out) {
    return CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
