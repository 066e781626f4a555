package com.merchantgrowth.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistModule;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the handbook (§4.1) is there to the last topic, and every topic can be read. */
class HandbookTableTest {
  private static final Path TEXTS = Path.of("src/main/resources/onboarding/topics");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** As the handbook writes it: step, then each module with its topics. */
  private static final List<String> TABLE =
      List.of(
          "完成入驻 做好准备",
          "入驻: 店铺资质, 保证金明细, 入驻标准, 规则解读, 品牌入驻",
          "自建商品: 商品上传, 素材规范, 商品规则, 快分销, 售卖场景",
          "账号定位: 定位技巧, 人设强化, 主页装修, 封面标题, 流量规则",
          "开启首播 实现动销",
          "首次开播: 直播前的准备, 挂车流程, 商品卖点梳理, 直播氛围打造, 电商直播常见问题",
          "直播复盘: 数据来源, 复盘方式, 流量复盘, 主播复盘, 提升方案, 目标设定",
          "发货履约: 工具介绍, 库存盘点, 物流规则",
          "售后服务: 售后目标, 售后规则, 服务动作, 常见售后问题",
          "持续运营 提升认知",
          "作品运营: 作品拍摄, 作品剪辑, 内容策划, 构图运镜, 设备整理, 发布技巧",
          "直播运营: 直播脚本, 卖货技巧, 直播流程, 场景搭建, 营销工具, 品类规划",
          "粉丝运营: 粉丝盘点, 粉丝维护, 运营技巧, 涨粉方案, 拉新转化",
          "拉高上限 完成跃迁",
          "商业投放: 流量拆解, 磁力金牛, 投放流程, 预算与目标, 商业化复盘",
          "大促活动: 活动日历, 报名入口, 参与流程, 店铺指标提升指南",
          "数据运营: 数据分析, 数据优化, 商品数据, 直播数据, 粉丝数据, 作品数据");

  private final ChecklistDefinition shipped = ShippedChecklist.definition();

  @Test
  void the_shipped_checklist_is_the_handbook_s_table_name_by_name() {
    List<String> table = new ArrayList<>();
    for (ChecklistStep step : shipped.steps()) {
      table.add(step.name().zh());
      for (ChecklistModule module : step.modules()) {
        table.add(
            module.name().zh()
                + ": "
                + module.topics().stream()
                    .map(topic -> topic.name().zh())
                    .collect(Collectors.joining(", ")));
      }
    }
    assertThat(table).isEqualTo(TABLE);
  }

  @Test
  void there_are_4_steps_13_modules_and_65_topics_with_one_to_three_items_a_module() {
    List<ChecklistModule> modules =
        shipped.steps().stream().flatMap(step -> step.modules().stream()).toList();

    assertThat(shipped.steps()).hasSize(4);
    assertThat(modules).hasSize(13);
    assertThat(modules.stream().mapToInt(module -> module.topics().size()).sum()).isEqualTo(65);
    assertThat(modules).allSatisfy(one -> assertThat(one.items()).hasSizeBetween(1, 3));
    assertThat(shipped.steps().stream().map(ChecklistStep::days)).containsExactly(7, 14, 45, 90);
  }

  @Test
  void every_topic_has_a_text_of_its_own_in_both_languages_and_no_text_is_left_over()
      throws IOException {
    Set<String> wanted = new TreeSet<>();
    Set<String> texts = new HashSet<>();
    for (ChecklistStep step : shipped.steps()) {
      for (ChecklistModule module : step.modules()) {
        for (Topic topic : module.topics()) {
          String zh = text(step, module, topic, Locale.CHINESE);
          String en = text(step, module, topic, Locale.ENGLISH);
          wanted.add("%s-%s-%s.md".formatted(step.code(), module.code(), topic.code()));

          assertThat(texts.add(zh)).as("%s is another topic's text", topic.code()).isTrue();
          assertThat(texts.add(en)).as("%s is another topic's text", topic.code()).isTrue();
          assertThat(HAN.matcher(zh).find()).as(topic.code()).isTrue();
          assertThat(HAN.matcher(en).find()).as("%s in English", topic.code()).isFalse();
        }
      }
    }
    for (String language : List.of("zh", "en")) {
      try (Stream<Path> files = Files.list(TEXTS.resolve(language))) {
        assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
            .as(language)
            .isEqualTo(wanted);
      }
    }
  }

  @Test
  void every_topic_has_some_sentences() {
    for (ChecklistStep step : shipped.steps()) {
      for (ChecklistModule module : step.modules()) {
        for (Topic topic : module.topics()) {
          String zh = text(step, module, topic, Locale.CHINESE);
          String en = text(step, module, topic, Locale.ENGLISH);

          assertThat(zh.length()).as(topic.code()).isGreaterThan(60);
          assertThat(en.split("\\s+").length).as("words about %s", topic.code()).isGreaterThan(30);
          assertThat(zh.split("[。；]").length).as(topic.code()).isGreaterThanOrEqualTo(2);
        }
      }
    }
  }

  private static String text(
      ChecklistStep step, ChecklistModule module, Topic topic, Locale locale) {
    return TopicFiles.read(step, module, topic)
        .orElseThrow(() -> new AssertionError("no text: " + TopicTexts.id(step, module, topic)))
        .in(locale);
  }
}
