package com.merchantgrowth.eligibility.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.shared.DomainException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of conditions on the wire, and what it refuses where. */
class ConditionJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"all\":[]}",
        "{\"metric\":\"gmv_30\",\"is\":\">=\",\"value\":1000000.0}",
        "{\"aggregate\":\"MAX_DAY\",\"numerator\":\"self_live_gmv\",\"scale\":\"1\","
            + "\"window\":\"2026-11-01..2026-11-30\",\"unit\":\"fen\",\"is\":\">\",\"value\":1000000.0}",
        "{\"aggregate\":\"ACTIVE_DAYS>=60\",\"numerator\":\"live_minutes\",\"scale\":\"1\","
            + "\"window\":\"own\",\"unit\":\"days\",\"is\":\"<\",\"value\":3.0}",
        "{\"aggregate\":\"RATIO\",\"numerator\":\"fans_gained-fans_lost\",\"denominator\":\"buyers\","
            + "\"scale\":\"1/60\",\"window\":\"month-1\",\"unit\":\"ratio\",\"is\":\"<=\",\"value\":0.05}",
        "{\"any\":[{\"flag\":\"deposit_paid\"},{\"not\":{\"openedWithinDays\":30}}]}",
        "{\"attribute\":\"tier\",\"in\":[\"L1\",\"L2\"]}",
      })
  void what_is_read_is_written_again(String text) {
    assertThat(ConditionJson.write(ConditionJson.read(text))).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} is wrong at {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                                            | .",
        "{}                                                            | value",
        "{\"flag\":\"a\",\"is\":\">\"}                                 | is",
        "{\"flag\":7}                                                  | flag",
        "{\"flag\":\"Not A Code\"}                                     | .",
        "{\"all\":{\"flag\":\"a\"}}                                    | all",
        "{\"all\":[{\"flag\":\"a\"},7]}                                | all[1]",
        "{\"all\":[{\"attribute\":\"colour\",\"in\":[\"red\"]}]}       | all[0]",
        "{\"all\":[{\"attribute\":\"tier\",\"in\":\"L1\"}]}            | all[0].in",
        "{\"any\":[]}                                                  | .",
        "{\"not\":{\"any\":[{\"openedWithinDays\":1.5}]}}              | not.any[0].openedWithinDays",
        "{\"not\":{\"any\":[{\"openedWithinDays\":0}]}}                | not.any[0]",
        "{\"any\":[{\"metric\":\"a\",\"is\":\">=\",\"value\":\"7\"}]}  | any[0].value",
        "{\"any\":[{\"metric\":\"a\",\"is\":\"!=\",\"value\":7}]}      | any[0]",
        "{\"metric\":\"a\",\"is\":\">=\",\"value\":1e999}              | .",
        "{\"metric\":\"a\",\"window\":\"30d\",\"is\":\">=\",\"value\":1} | window",
        "{\"aggregate\":\"SUM\",\"numerator\":\"a\",\"unit\":\"count\",\"is\":\">\",\"value\":1} | window",
        "{\"aggregate\":\"SUM\",\"numerator\":\"a\",\"window\":\"30d\",\"is\":\">\",\"value\":1} | unit",
        "{\"aggregate\":\"RATIO\",\"numerator\":\"a\",\"window\":\"30d\",\"unit\":\"ratio\",\"is\":\">\",\"value\":1} | .",
        "{\"aggregate\":\"FIRST_DAY>=1\",\"numerator\":\"a\",\"window\":\"30d\",\"unit\":\"days\",\"is\":\">\",\"value\":1} | .",
      })
  void a_refusal_names_the_place(String text, String place) {
    assertThatThrownBy(() -> ConditionJson.read(text))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);
              assertThat(refused.place()).isEqualTo(place);
            });
  }

  @Test
  void what_is_no_json_is_refused() {
    assertThatThrownBy(() -> ConditionJson.read("{\"flag\":"))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> assertThat(refused.key()).isEqualTo("eligibility.error.json"));
  }

  @Test
  void nesting_and_size_have_an_end() {
    String deep = "{\"not\":".repeat(9) + "{\"flag\":\"a\"}" + "}".repeat(9);
    assertThatThrownBy(() -> ConditionJson.read(deep)).isInstanceOf(DomainException.class);
    String wide =
        "{\"all\":[" + String.join(",", Collections.nCopies(60, "{\"flag\":\"a\"}")) + "]}";
    assertThatThrownBy(() -> ConditionJson.read(wide))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> assertThat(refused.key()).isEqualTo("eligibility.error.tooMany"));
  }
}
