package com.merchantgrowth.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.identity.ui.AddressWords;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AuditWordsTest {
  /** {@code record("x.y"} or {@code recordAs(who, "x.y"}, with line breaks between. */
  private static final Pattern RECORDED =
      Pattern.compile("\\brecord(?:As)?\\(\\s*(?:[\\w.()]+,\\s*)?\"([a-z]+\\.[a-z]+)\"");

  @Autowired private Browser browser;
  @Autowired private People people;
  private Div in;

  @BeforeEach
  void somewhere() {
    browser.signIn(people.admin()).open("admin/audit");
    in = new Div();
  }

  @Test
  void every_action_that_is_recorded_has_a_word_in_both_languages() throws IOException {
    TreeSet<String> actions = recordedActions();
    assertThat(actions).contains("signin.ok", "run.publish", "fact.import", "staff.invite");
    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      browser.language(language);
      assertThat(actions)
          .allSatisfy(code -> assertThat(AuditWords.action(in, code)).isNotEqualTo(code));
    }
  }

  @Test
  void an_action_without_a_word_is_shown_as_it_is() {
    assertThat(AuditWords.action(in, "moon.landing")).isEqualTo("moon.landing");
  }

  @Test
  void details_read_as_names_and_words() {
    assertThat(AuditWords.details(in, entry("{\"from\":\"MERCHANT\",\"to\":\"ADMIN\"}")))
        .isEqualTo(Map.of("原来", "商家", "改为", "管理员"));
    assertThat(AuditWords.details(in, entry("{\"rows\":12,\"odd\":true}")))
        .isEqualTo(Map.of("行数", "12", "odd", "true"));
    assertThat(AuditWords.details(in, entry("{}"))).isEmpty();
  }

  @Test
  void the_own_machine_and_the_system_have_names() {
    assertThat(AddressWords.of(in, "0:0:0:0:0:0:0:1")).isEqualTo("本机");
    assertThat(AddressWords.of(in, "")).isEqualTo("系统");
    assertThat(AddressWords.of(in, "10.1.2.3")).isEqualTo("10.1.2.3");
    assertThat(AuditWords.actor(in, "system")).isEqualTo("系统");
  }

  private static AuditEntry entry(String details) {
    return AuditEntry.after(
        1, AuditEntry.GENESIS, Instant.EPOCH, "somebody", "account.role", "other", details, "");
  }

  private static TreeSet<String> recordedActions() throws IOException {
    TreeSet<String> actions = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        RECORDED
            .matcher(Files.readString(source))
            .results()
            .forEach(found -> actions.add(found.group(1)));
      }
    }
    return actions;
  }
}
