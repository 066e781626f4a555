package com.merchantgrowth.programme;

import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.shared.BusinessCalendar;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and fills programmes for code that acts without a person: the demo marketplace. */
@Service
public class ProgrammeSetup {
  private final ProgrammeRows programmes;
  private final MemberRows members;
  private final BusinessCalendar calendar;

  ProgrammeSetup(ProgrammeRows programmes, MemberRows members, BusinessCalendar calendar) {
    this.programmes = programmes;
    this.members = members;
    this.calendar = calendar;
  }

  /** Opens what ships closed; nothing when it was edited. */
  @Transactional
  public void open(String code, String by) {
    ProgrammeVersion newest = programmes.inForce(code).orElseThrow();
    if (newest.version() == 1 && !newest.programme().open()) {
      ProgrammeDefinition open = newest.programme().opened(true);
      programmes.insert(new ProgrammeVersion(open, 2, by, calendar.now()));
    }
  }

  /** Lets shops join; those that have joined stay as they are. */
  @Transactional
  public void join(List<Membership> joining) {
    for (Membership member : joining) {
      if (members.find(member.programme(), member.shopId()).isEmpty()) {
        members.insert(member, calendar.now());
      }
    }
  }
}
