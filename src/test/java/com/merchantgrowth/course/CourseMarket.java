package com.merchantgrowth.course;

import com.merchantgrowth.coaching.BindingSetup;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.course.content.Question;
import com.merchantgrowth.course.content.Quiz;
import com.merchantgrowth.course.content.Worksheet;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.support.People;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shops, their people and small courses for tests. */
@Component
public class CourseMarket {
  /** The right answers of {@link #quiz}. */
  public static final List<Set<Integer>> RIGHT = List.of(Set.of(1), Set.of(0, 2));

  /** One right of two. */
  public static final List<Set<Integer>> HALF = List.of(Set.of(1), Set.of(0));

  /** In every course made here. */
  public static final Worksheet WORKSHEET =
      new Worksheet(
          "shifts",
          new Wording("排班表：晚/早", "Shifts"),
          new Wording("时段,人数\n18–22,=B3+1", "Hours,People\n18–22,=B3+1"));

  private final ShopSetup setup;
  private final Shops shops;
  private final CourseSetup courses;
  private final BindingSetup bindings;
  private final People people;
  private final BusinessCalendar calendar;

  CourseMarket(
      ShopSetup setup,
      Shops shops,
      CourseSetup courses,
      BindingSetup bindings,
      People people,
      BusinessCalendar calendar) {
    this.setup = setup;
    this.shops = shops;
    this.courses = courses;
    this.bindings = bindings;
    this.people = people;
    this.calendar = calendar;
  }

  public ShopRef shop(String code) {
    return shop(code, "L1");
  }

  public ShopRef shop(String code, String tier) {
    setup.shops(
        Map.of(code, new ShopAttributes("课程店 " + code, "课程类目", tier, null, "", null, null)));
    return shops.require(code);
  }

  public AccountRef member(ShopRef shop, MemberRole role) {
    AccountRef account = people.merchant();
    setup.member(shop.id(), account.id(), role);
    return account;
  }

  public AccountRef provider(ShopRef shop) {
    AccountRef provider = people.serviceProvider();
    bindings.bind(provider.id(), shop.id(), calendar.today().minusDays(1));
    return provider;
  }

  /** Two questions, the second with several right options; both have to be right. */
  public static Quiz quiz(int attempts) {
    return new Quiz(
        List.of(
            new Question(
                new Wording("先补哪个时段？", "Which hours first?"),
                false,
                List.of(
                    new Question.Option(new Wording("早上", "Morning"), false),
                    new Question.Option(new Wording("晚上", "Evening"), true)),
                new Wording("晚上会话最多。", "Most sessions come in the evening.")),
            new Question(
                new Wording("回复要带什么？", "What belongs into a reply?"),
                true,
                List.of(
                    new Question.Option(new Wording("结论", "The result"), true),
                    new Question.Option(new Wording("表情", "An emoticon"), false),
                    new Question.Option(new Wording("下一步", "The next step"), true)),
                new Wording("一次说完。", "Say it all at once."))),
        100,
        attempts);
  }

  public static CourseContent content(
      String name, @Nullable Quiz quiz, Condition audience, String... lessons) {
    return new CourseContent(
        new Wording(name, name + " (en)"),
        new Wording(name + "的简介", "About it"),
        Dimension.SERVICE,
        List.of("experience_service"),
        List.of(),
        List.of(),
        8,
        audience,
        List.of(lessons).stream()
            .map(
                key ->
                    new Lesson(
                        key,
                        new Wording("第" + key + "节", "Lesson " + key),
                        new Wording("**" + key + "** 的正文", "Text of " + key),
                        ""))
            .toList(),
        List.of(WORKSHEET),
        quiz);
  }

  /** An offered course of two lessons, {@code one} and {@code two}. */
  public void course(String code, @Nullable Quiz quiz) {
    courses.publish(code, content("课 " + code, quiz, Condition.EVERYBODY, "one", "two"), "author");
  }
}
