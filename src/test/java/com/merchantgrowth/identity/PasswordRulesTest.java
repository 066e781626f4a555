package com.merchantgrowth.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.merchantgrowth.shared.DomainException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordRulesTest {
  private final PasswordRules rules = PasswordRules.of(false);

  @Test
  void a_few_unrelated_words_are_fine_in_any_script() {
    rules.check("quiet-lamp-over-river", "shenyu");
    rules.check("灯在河上走风从窗里来月照旧石桥", "shenyu");
  }

  @ParameterizedTest
  @CsvSource({
    "fourteen-chars, identity.error.passwordShort",
    "aaaaaaaaaaaaaaaaaaaa, identity.error.passwordCommon",
    "abcabcabcabcabcabc, identity.error.passwordCommon",
    "Password 1234-5678, identity.error.passwordCommon",
    "my name is Shenyu ok, identity.error.passwordHasName",
    "the Merchant-Growth one, identity.error.passwordHasProduct",
    "我喜欢商家成长中心这个产品的样子, identity.error.passwordHasProduct"
  })
  void weak_ones_are_refused_with_the_reason(String password, String key) {
    DomainException refusal =
        catchThrowableOfType(DomainException.class, () -> rules.check(password, "shenyu"));
    assertThat(refusal.key()).isEqualTo(key);
  }

  @Test
  void length_is_counted_in_characters_as_people_see_them() {
    String decomposed = "e\u0301".repeat(14); // fourteen é, twenty-eight code points
    assertThatThrownBy(() -> rules.check(decomposed, "shenyu"))
        .hasMessageContaining("passwordShort");
    assertThatThrownBy(() -> rules.check("灯".repeat(60) + "河".repeat(69), "shenyu"))
        .hasMessageContaining("passwordLong");
  }

  @Test
  void demo_mode_allows_short_ones_but_not_any() {
    PasswordRules demo = PasswordRules.of(true);
    demo.check("demo", "demo");
    assertThatThrownBy(() -> demo.check("abc", "demo")).hasMessageContaining("passwordShort");
  }

  @Property
  void whatever_is_accepted_has_an_allowed_length(
      @ForAll @StringLength(max = 160) String password) {
    try {
      rules.check(password, "shenyu");
      String normal = PasswordRules.normalise(password);
      assertThat(normal.codePointCount(0, normal.length())).isBetween(15, 128);
    } catch (DomainException refused) {
      assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);
    }
  }

  @Test
  void both_ways_to_type_a_letter_are_the_same_password() {
    PasswordHashing hashing = new PasswordHashing();
    String hash = hashing.encode("une phrase très longue");
    assertThat(hashing.matches("une phrase tre\u0300s longue", hash)).isTrue();
    assertThat(hashing.matches("une phrase tres longue", hash)).isFalse();
    assertThat(hash).startsWith("$argon2id$").contains("m=19456,t=2,p=1");
  }

  @Test
  void no_more_hashes_run_at_once_than_there_are_permits() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch bothIn = new CountDownLatch(2);
    PasswordEncoder slow =
        new PasswordEncoder() {
          @Override
          public String encode(CharSequence password) {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            bothIn.countDown();
            try {
              bothIn.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            } finally {
              running.decrementAndGet();
            }
            return "hash";
          }

          @Override
          public boolean matches(CharSequence password, String hash) {
            return false;
          }
        };
    PasswordHashing hashing = new PasswordHashing(slow, 2);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        pool.submit(() -> hashing.encode("x"));
      }
    }
    assertThat(most).hasValue(2);
  }
}
