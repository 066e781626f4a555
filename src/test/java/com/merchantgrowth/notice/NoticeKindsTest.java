package com.merchantgrowth.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.support.PortalTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What rooms contribute is complete. */
@PortalTest
class NoticeKindsTest {
  @Autowired private List<NoticeKind> kinds;

  @Test
  void every_kind_has_a_name_a_sentence_and_readers() {
    List<String> missing = new ArrayList<>();
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      ResourceBundle texts = ResourceBundle.getBundle("vaadin-i18n.translations", locale);
      for (NoticeKind kind : kinds) {
        for (String part : List.of(".name", ".about")) {
          String key = "notice.kind." + kind.code() + part;
          if (!kind.code().startsWith("test.") && !texts.containsKey(key)) {
            missing.add(locale + " " + key);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(kinds)
        .allSatisfy(
            kind -> {
              assertThat(kind.code()).matches("[a-z]+(\\.[a-z]+)+").hasSizeLessThanOrEqualTo(60);
              assertThat(kind.roles()).isNotEmpty().isSubsetOf(Roles.all());
            });
  }

  @Test
  void two_rooms_cannot_mean_different_things_by_one_code() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("one", NoticeKind.of("a.b", NoticeKind.Tone.INFO, 1, false, Roles.ADMIN));
    beans.addBean("two", NoticeKind.of("a.b", NoticeKind.Tone.BAD, 2, true, Roles.MERCHANT));
    ObjectProvider<NoticeKind> both = beans.getBeanProvider(NoticeKind.class);

    assertThatThrownBy(() -> new NoticeKinds(both)).hasMessageContaining("a.b");
  }

  @Test
  void a_sentence_this_version_no_longer_has_is_replaced_by_the_kind_s_name() {
    NoticeKind failed = NoticeKind.of("run.failed", NoticeKind.Tone.BAD, 1, true, Roles.ADMIN);
    Notice old =
        new Notice(
            1,
            failed,
            new Recipient.Role(Roles.ADMIN),
            "no.such.sentence",
            List.of(),
            "",
            java.time.Instant.EPOCH,
            false);

    assertThat(old.sentence(Locale.CHINESE)).isEqualTo("日结失败");
    assertThat(old.sentence(Locale.ENGLISH)).isEqualTo("Daily run failed");
  }
}
