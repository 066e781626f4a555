package com.merchantgrowth.programme;

import com.merchantgrowth.eligibility.FlagSource;
import com.merchantgrowth.merchant.ShopRecords.FlagSpan;
import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Who joined a programme's track has its flag from that day on: the audience of its tasks. */
@Component
class ProgrammeFlags implements FlagSource {
  private final ProgrammeRows programmes;
  private final MemberRows members;

  ProgrammeFlags(ProgrammeRows programmes, MemberRows members) {
    this.programmes = programmes;
    this.members = members;
  }

  @Override
  public Set<String> flags() {
    Set<String> flags = new TreeSet<>();
    for (ProgrammeVersion version : programmes.inForce()) {
      ProgrammeDefinition programme = version.programme();
      programme.tracks().forEach(track -> flags.add(programme.flag(track.code())));
    }
    return flags;
  }

  @Override
  public List<FlagSpan> of(long shopId, LocalDate day) {
    return members.ofShop(shopId).stream().map(ProgrammeFlags::span).toList();
  }

  @Override
  public List<FlagSpan> holding(Set<String> flags, LocalDate day) {
    List<String> codes =
        programmes.inForce().stream().map(version -> version.programme().code()).toList();
    return members.joined(codes, day).stream()
        .map(ProgrammeFlags::span)
        .filter(span -> flags.contains(span.flag()))
        .toList();
  }

  private static FlagSpan span(Membership member) {
    return new FlagSpan(
        member.shopId(),
        ProgrammeDefinition.flag(member.programme(), member.track()),
        member.joinedOn(),
        null);
  }
}
