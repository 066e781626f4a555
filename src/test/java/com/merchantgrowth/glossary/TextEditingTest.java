package com.merchantgrowth.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class TextEditingTest {
  private static final AtomicInteger NEXT = new AtomicInteger();

  @Autowired private TextEditing editing;
  @Autowired private PortalTexts texts;
  @Autowired private ShippedTexts shipped;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  private static TextId id() {
    return new TextId(TextKind.METRIC, "edited_" + NEXT.incrementAndGet());
  }

  private static TextContent content(String mark) {
    return new TextContent(
        new Wording("试写的说明" + mark, "A help " + mark),
        new Wording(
            "这一段讲的是" + mark + "，写得够长，说清是什么、怎么算、接下来做什么，管理员改了它，大家立刻看到。",
            "This text is about "
                + mark
                + " and long enough to say what it is, how it comes about and what to do next."),
        TextFacts.NONE);
  }

  private <T> T admin(Supplier<T> work) {
    return people.as(people.admin(), work);
  }

  private String shown(TextId id) {
    return people.as(people.merchant(), () -> texts.find(id).orElseThrow()).content().body().zh();
  }

  @Test
  void a_save_is_the_next_version_and_everybody_reads_it() {
    TextId id = id();
    AccountRef author = people.admin();
    people.as(author, () -> editing.save(id, 0, content("甲")));
    assertThat(people.as(author, () -> editing.save(id, 1, content("乙")))).isEqualTo(2);

    assertThat(shown(id)).contains("乙");
    List<WrittenText> versions = admin(() -> texts.versions(id));
    assertThat(versions).extracting(WrittenText::version).containsExactly(2, 1);
    assertThat(versions.getFirst().author()).isEqualTo(author.username());
    assertThat(versions.getLast().content()).isEqualTo(content("甲"));
    assertThat(
            jdbc.sql("select action from audit_entry where target = ? order by seq")
                .param(id.toString())
                .query(String.class)
                .list())
        .containsExactly("text.save", "text.save");
  }

  @Test
  void nothing_changed_makes_no_version() {
    TextId id = id();
    admin(() -> editing.save(id, 0, content("甲")));
    assertThat(admin(() -> editing.save(id, 1, content("甲")))).isEqualTo(1);
    assertThat(admin(() -> texts.versions(id))).hasSize(1);
  }

  @Test
  void whoever_saves_second_is_told_and_loses_nothing_of_the_first() {
    TextId id = id();
    admin(() -> editing.save(id, 0, content("甲")));
    admin(() -> editing.save(id, 1, content("乙")));

    assertThatThrownBy(() -> admin(() -> editing.save(id, 1, content("丙"))))
        .asInstanceOf(type(DomainException.class))
        .returns(DomainException.Kind.CONFLICT, DomainException::kind);
    assertThatThrownBy(() -> admin(() -> editing.save(id, 0, content("丙"))))
        .isInstanceOf(DomainException.class);
    assertThat(shown(id)).contains("乙");
  }

  @Test
  void an_older_text_comes_back_as_a_new_version() {
    TextId id = id();
    admin(() -> editing.save(id, 0, content("甲")));
    admin(() -> editing.save(id, 1, content("乙")));
    assertThat(admin(() -> editing.restore(id, 1, 2))).isEqualTo(3);

    assertThat(shown(id)).contains("甲");
    assertThat(admin(() -> texts.versions(id)).getFirst().restored()).isEqualTo(1);
    assertThatThrownBy(() -> admin(() -> editing.restore(id, 9, 3)))
        .asInstanceOf(type(DomainException.class))
        .returns(DomainException.Kind.NOT_FOUND, DomainException::kind);
  }

  @Test
  void a_text_that_says_nothing_is_refused_with_everything_that_is_wrong() {
    TextId id = id();
    assertThatThrownBy(
            () ->
                admin(
                    () ->
                        editing.save(
                            id, 0, new TextContent(Wording.NONE, Wording.NONE, TextFacts.NONE))))
        .asInstanceOf(type(DomainException.class))
        .satisfies(refused -> assertThat(refused.problems()).hasSize(3));
    assertThat(admin(() -> texts.versions(id))).isEmpty();
  }

  @Test
  void only_administrators_write_and_see_versions() {
    TextId id = id();
    for (AccountRef other : List.of(people.merchant(), people.serviceProvider())) {
      assertThatThrownBy(() -> people.as(other, () -> editing.save(id, 0, content("甲"))))
          .isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> people.as(other, () -> editing.restore(id, 1, 1)))
          .isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> people.as(other, () -> texts.versions(id)))
          .isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> people.as(other, texts::all))
          .isInstanceOf(AccessDeniedException.class);
    }
  }

  @Test
  void a_newer_shipped_text_replaces_the_one_before_and_an_older_one_never_returns() {
    TextId id = id();
    shipped.ship(List.of(new ShippedText(id, content("一"))));
    shipped.ship(List.of(new ShippedText(id, content("一"))));
    shipped.ship(List.of(new ShippedText(id, content("二"))));
    assertThat(shown(id)).contains("二");
    shipped.ship(List.of(new ShippedText(id, content("一"))));
    assertThat(shown(id)).contains("二");
    assertThat(admin(() -> texts.versions(id))).hasSize(2);
  }

  @Test
  void what_somebody_has_edited_stays() {
    TextId id = id();
    shipped.ship(List.of(new ShippedText(id, content("一"))));
    admin(() -> editing.save(id, 1, content("改过")));
    shipped.ship(List.of(new ShippedText(id, content("二"))));
    assertThat(shown(id)).contains("改过");
    admin(() -> editing.restore(id, 1, 2));
    shipped.ship(List.of(new ShippedText(id, content("三"))));
    assertThat(shown(id)).contains("一");
  }

  @Test
  void everything_that_ships_is_there_after_the_first_start() {
    int all = people.as(people.admin(), texts::all).size();
    assertThat(all).isGreaterThan(400);
    assertThat(people.as(people.merchant(), () -> texts.of(TextKind.TOPIC))).hasSize(65);
  }

  @Test
  void reading_costs_one_statement() {
    people.as(
        people.merchant(),
        () -> {
          assertThat(SqlCount.of(() -> texts.find(new TextId(TextKind.METRIC, "gmv_30"))))
              .isEqualTo(1);
          assertThat(SqlCount.of(texts::terms)).isEqualTo(1);
          return true;
        });
  }
}
