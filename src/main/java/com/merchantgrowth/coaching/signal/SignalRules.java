package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.shared.DomainException;
import java.util.Comparator;
import java.util.List;

/**
 * One version of all rules.
 *
 * @param version 0 = a draft
 * @param rules one for each code, in the order of the codes
 */
public record SignalRules(int version, StageThresholds stages, List<SignalRule> rules) {
  public SignalRules {
    rules = rules.stream().sorted(Comparator.comparing(SignalRule::code)).toList();
    if (!rules.stream().map(SignalRule::code).toList().equals(List.of(SignalCode.values()))) {
      throw DomainException.invalid("coaching.signal.error.rules");
    }
  }

  public SignalRule rule(SignalCode code) {
    return rules.get(code.ordinal());
  }

  public SignalRules as(int number) {
    return new SignalRules(number, stages, rules);
  }
}
