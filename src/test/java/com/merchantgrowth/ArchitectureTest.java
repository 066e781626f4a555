package com.merchantgrowth;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** The habits of the house that a compiler does not check. */
@AnalyzeClasses(
    packages = "com.merchantgrowth",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ArchitectureTest.DoNotIncludeGenerated.class
    })
class ArchitectureTest {
  /** What a build puts together ahead of time lies beside the classes it was made from. */
  static final class DoNotIncludeGenerated implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("__");
    }
  }

  /** Pages live in ui, shell and home; identity keeps the sign-in page beside its security. */
  @ArchTest
  static final ArchRule only_user_interface_packages_know_vaadin =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..ui..", "..shell..", "..home..", "com.merchantgrowth.identity..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.vaadin..");

  @ArchTest
  static final ArchRule cores_are_free_of_spring =
      noClasses()
          .that()
          .resideInAnyPackage(
              "com.merchantgrowth.metric.peer..",
              "com.merchantgrowth.metric.effect..",
              "com.merchantgrowth.shared.markdown..",
              "com.merchantgrowth.course.content..",
              "com.merchantgrowth.course.recommend..",
              "com.merchantgrowth.eligibility.condition..",
              "com.merchantgrowth.tier.ladder..",
              "com.merchantgrowth.demo.market..")
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "jakarta.persistence..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule views_stay_in_their_room =
      classes().that().areAnnotatedWith(Route.class).should().notBePublic();

  @ArchTest
  static final ArchRule entities_stay_in_their_room =
      classes().that().areAnnotatedWith(Entity.class).should().notBePublic().allowEmptyShould(true);

  @ArchTest
  static final ArchRule repositories_stay_in_their_room =
      classes()
          .that()
          .areAssignableTo(Repository.class)
          .should()
          .notBePublic()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule controllers_stay_in_their_room =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .resideInAPackage("..web..")
          .andShould()
          .notBePublic()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule names_say_what_a_class_does =
      noClasses().should().haveNameMatching(".*(Manager|Utils?|Helper|Impl)");

  @ArchTest
  static final ArchRule views_use_no_repository =
      noClasses()
          .that(resideInAnyPackage("..ui.."))
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Repository.class);

  @ArchTest
  static final ArchRule services_stay_small =
      classes().that().areAnnotatedWith(Service.class).should(haveAtMost(8, 6));

  private static ArchCondition<JavaClass> haveAtMost(int methods, int parameters) {
    return new ArchCondition<>(
        "have at most "
            + methods
            + " public methods and "
            + parameters
            + " constructor parameters") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        long open =
            type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(JavaMethod::getName)
                .distinct()
                .count();
        int widest =
            type.getConstructors().stream()
                .mapToInt(constructor -> constructor.getRawParameterTypes().size())
                .max()
                .orElse(0);
        if (open > methods || widest > parameters) {
          events.add(
              SimpleConditionEvent.violated(
                  type,
                  "%s has %d public methods and %d constructor parameters"
                      .formatted(type.getName(), open, widest)));
        }
      }
    };
  }
}
