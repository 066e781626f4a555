package com.merchantgrowth.metric.run;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class MetricPagesTest {
  @Autowired People people;
  @Autowired Browser browser;
  @Autowired MetricDefinitions definitions;
  @Autowired DailyRunEngine engine;

  @Test
  void the_page_of_runs_shows_the_runs() {
    engine.run(
        List.of(LocalDate.of(2015, 1, 5)), RunVersions.OWN, "test", (run, done, total) -> {});
    browser.signIn(people.admin()).open("admin/runs");

    assertThat(browser.view().getClass().getSimpleName()).isEqualTo("RunsView");
    assertThat(_size(_get(Grid.class, spec -> spec.withId("runs")))).isPositive();
  }

  @Test
  void definitions_are_filtered_by_the_address() {
    browser.signIn(people.admin()).open("admin/metrics?dim=service");

    assertThat(_size(_get(Grid.class, spec -> spec.withId("metrics")))).isEqualTo(7);
  }

  @Test
  void a_new_definition_is_refused_until_it_is_right_and_then_has_version_one() {
    browser.signIn(people.admin()).open("admin/metrics");
    _click(_get(Button.class, spec -> spec.withText("新建指标")));
    _setValue(_get(TextField.class, spec -> spec.withLabel("代码")), "page_test_1");
    _setValue(_get(TextField.class, spec -> spec.withLabel("中文名")), "页面测试");
    _setValue(_get(TextField.class, spec -> spec.withLabel("英文名")), "Page test");
    _setValue(_get(TextField.class, spec -> spec.withLabel("分子")), "no_such_measure");
    assertThat(_get(Button.class, spec -> spec.withText("保存为新版本")).isEnabled()).isFalse();
    _setValue(_get(TextField.class, spec -> spec.withLabel("分子")), "gmv");
    _click(_get(Button.class, spec -> spec.withText("看对上次日结的影响")));
    _click(_get(Button.class, spec -> spec.withText("保存为新版本")));

    assertThat(definitions.find("page_test_1").orElseThrow().version()).isEqualTo(1);
    people.run(people.admin(), () -> definitions.retire("page_test_1"));
  }
}
