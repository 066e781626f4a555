package com.merchantgrowth.coaching.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.eligibility.ConditionTerms;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.onboarding.CompletedSteps;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What ships with the product is whole, and what people have edited stays theirs. */
@PortalTest
class ShippedPlaybooksTest {
  private static final Path SHIPPED = Path.of("src/main/resources/coaching/playbooks");

  @Autowired private PlaybookSetup setup;
  @Autowired private PlaybookRows rows;
  @Autowired private Playbooks playbooks;
  @Autowired private PlaybookAuthoring authoring;
  @Autowired private ConditionTerms terms;
  @Autowired private CompletedSteps steps;
  @Autowired private People people;

  private static List<Playbook> sample() {
    return ShippedPlaybooks.all("/coaching/sample/");
  }

  static Playbook named(Playbook from, String code, String name) {
    return new Playbook(
        code,
        from.stage(),
        new Wording(name, name),
        from.pain(),
        from.summary(),
        from.signals(),
        from.dimensions(),
        from.target(),
        from.days(),
        from.actions(),
        from.materials());
  }

  @Test
  void every_file_that_ships_is_listed_read_and_names_only_what_there_is() throws IOException {
    List<Playbook> all = ShippedPlaybooks.all(ShippedPlaybooks.FOLDER);
    List<String> listed = all.stream().map(Playbook::code).toList();
    if (Files.isDirectory(SHIPPED)) {
      try (Stream<Path> files = Files.list(SHIPPED)) {
        assertThat(listed)
            .containsExactlyInAnyOrderElementsOf(
                files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.equals("index.json"))
                    .map(name -> name.replace(".json", ""))
                    .toList());
      }
    }
    for (Playbook playbook : Stream.concat(all.stream(), sample().stream()).toList()) {
      for (PlaybookAction action : playbook.actions()) {
        if (action.measure() != null) {
          terms.check(action.measure());
          assertThat(Condition.formulas(List.of(action.measure())))
              .as("%s %s", playbook.code(), action.code())
              .noneMatch(Term.Formula::ownWindow);
        }
      }
      Target target = playbook.target();
      if (target != null && target.measured()) {
        terms.check(List.of(new Term.Metric(target.code())));
      } else if (target != null) {
        assertThat(steps.known()).containsKey(target.code());
      }
      for (Material material : playbook.materials()) {
        assertThat(material.text().zh()).as(material.code()).startsWith("# ");
        assertThat(material.text().en()).as(material.code()).startsWith("# ");
      }
      assertThat(PlaybookJson.read(PlaybookJson.write(playbook))).isEqualTo(playbook);
    }
  }

  @Test
  void every_material_that_ships_is_used_and_there_in_both_languages() throws IOException {
    List<String> used =
        ShippedPlaybooks.all(ShippedPlaybooks.FOLDER).stream()
            .flatMap(playbook -> playbook.materials().stream())
            .map(Material::code)
            .distinct()
            .toList();
    for (String language : List.of("zh", "en")) {
      Path folder = SHIPPED.resolve("materials/" + language);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
              .containsExactlyInAnyOrderElementsOf(used);
        }
      }
    }
  }

  @Test
  void a_folder_is_read_with_its_materials_in_its_order() {
    assertThat(sample())
        .extracting(Playbook::code)
        .containsExactly("sample-live", "sample-step", "sample-rules");
    Material material = sample().getFirst().material("run-of-show").orElseThrow();
    assertThat(material.title(Locale.CHINESE)).isEqualTo("流程表");
    assertThat(material.body(Locale.ENGLISH)).startsWith("| minute");
    assertThat(sample().getLast().target()).isNull();
    assertThat(sample().getLast().days()).as("until the last action").isEqualTo(5);
  }

  @Test
  void a_broken_file_stops_the_start_and_says_which_one_and_where() {
    assertThatThrownBy(() -> ShippedPlaybooks.all("/coaching/broken/"))
        .hasMessageContaining("no-such-file.json");
    assertThatThrownBy(() -> ShippedPlaybooks.all("/coaching/half/"))
        .hasMessageContaining("half.json")
        .hasMessageContaining("pain");
  }

  @Test
  void a_newer_text_comes_in_until_somebody_edits_and_an_older_one_never_comes_back() {
    Playbook first = named(sample().getLast(), "shipped-edit", "一");
    Playbook second = named(first, first.code(), "二");
    setup.ship(first, 90);
    setup.ship(first, 90);
    assertThat(rows.versions(first.code())).hasSize(1);

    setup.ship(second, 90);
    setup.ship(first, 90);
    assertThat(rows.newest(first.code()).orElseThrow().playbook()).isEqualTo(second);

    AccountRef admin = people.admin();
    Playbook edited = named(first, first.code(), "改过");
    people.run(admin, () -> authoring.publish(edited, 2, "我们的说法"));
    setup.ship(named(first, first.code(), "三"), 90);
    assertThat(rows.newest(first.code()).orElseThrow().playbook()).isEqualTo(edited);
  }

  @Test
  void two_administrators_at_once_never_overwrite_each_other() {
    Playbook one = named(sample().getLast(), "both-edit", "原来");
    setup.ship(one, 91);
    AccountRef admin = people.admin();
    people.run(
        admin,
        () -> {
          authoring.publish(named(one, one.code(), "甲"), 1, "");
          assertThatThrownBy(() -> authoring.publish(named(one, one.code(), "乙"), 1, ""))
              .isInstanceOfSatisfying(
                  DomainException.class,
                  refused -> assertThat(refused.kind()).isEqualTo(DomainException.Kind.CONFLICT));
        });
    assertThat(rows.newest(one.code()).orElseThrow().playbook().name().zh()).isEqualTo("甲");
  }

  @Test
  void a_withdrawn_playbook_is_no_longer_offered_and_comes_back() {
    Playbook one = named(sample().getLast(), "withdrawn-one", "停");
    setup.ship(one, 92);
    AccountRef admin = people.admin();
    AccountRef coach = people.serviceProvider();
    people.run(admin, () -> authoring.withdraw(one.code(), true));
    assertThat(people.as(coach, playbooks::offered)).doesNotContain(one);
    assertThat(people.as(admin, playbooks::all))
        .anyMatch(version -> version.playbook().code().equals(one.code()) && version.withdrawn());

    people.run(admin, () -> authoring.withdraw(one.code(), false));
    assertThat(people.as(coach, playbooks::offered)).contains(one);
  }

  @Test
  void a_metric_there_is_not_is_refused() {
    Playbook live = sample().getFirst();
    Playbook wrong =
        new Playbook(
            "wrong-metric",
            live.stage(),
            live.name(),
            live.pain(),
            live.summary(),
            live.signals(),
            live.dimensions(),
            new Target(Target.Kind.METRIC, "no_such_metric", 3),
            live.days(),
            live.actions(),
            live.materials());
    people.run(
        people.admin(),
        () ->
            assertThatThrownBy(() -> authoring.publish(wrong, 0, ""))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("no_such_metric"));
    assertThat(Objects.requireNonNull(live.target()).code()).isEqualTo("live_days_30");
  }
}
