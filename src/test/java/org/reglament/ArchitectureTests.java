package org.reglament;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;

/** The house keeps its order. */
class ArchitectureTests {
    /** Each package may import only from those further down; packages in one row not from each other. */
    private static final List<Set<String>> LINE = List.of(
            Set.of("command"),
            Set.of("demo"),
            Set.of("portal", "desk", "api", "operations"),
            Set.of("page"),
            Set.of("plan"),
            Set.of("participation"),
            Set.of("board"),
            Set.of("publication"),
            Set.of("worklist"),
            Set.of("correspondence"),
            Set.of("form"),
            Set.of("document"),
            Set.of("deadline"),
            Set.of("casefile"),
            Set.of("procedure"),
            Set.of("step"),
            Set.of("signin"),
            Set.of("journal", "directory"),
            Set.of("calendar"));

    /** The one package that is large enough for rooms of its own; each knows only those before it. */
    private static final List<String> ROOMS = List.of("form.feel", "form.schema", "form.field", "form.view");

    /** How long something took or how often it was tried is measured by the machine. */
    private static final Set<String> MACHINE_TIME = Set.of("demo", "operations", "signin");

    private static final String ROOT = "org.reglament";
    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void every_package_has_its_place_on_the_line_and_is_flat() {
        Set<String> packages = HOUSE.getPackage(ROOT).getSubpackagesInTree().stream()
                .map(each -> each.getName().substring(ROOT.length() + 1))
                .filter(name -> !ROOMS.contains(name))
                .collect(Collectors.toSet());

        assertThat(packages).isEqualTo(LINE.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    /** What a form says knows nothing of how it is filled, and neither knows how it is shown. */
    @Test
    void the_rooms_of_forms_stand_one_upon_the_other() {
        for (int n = 0; n < ROOMS.size(); n++) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + ROOMS.get(n))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOMS.subList(n + 1, ROOMS.size()).stream()
                            .map(ArchitectureTests::qualified)
                            .toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_package_imports_only_from_its_right(String name) {
        int row = row(name);
        String[] forbidden = LINE.subList(0, row + 1).stream()
                .flatMap(Set::stream)
                .filter(other -> !other.equals(name))
                .map(ArchitectureTests::qualified)
                .toArray(String[]::new);
        if (forbidden.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage(qualified(name))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .check(HOUSE);
        }
    }

    @Test
    void the_engine_is_known_to_few() {
        onlyIn("org.camunda.bpm..", "procedure", "casefile", "worklist", "deadline", "operations");
        onlyIn("org.camunda.feel..", "form", "procedure");
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(HOUSE);
        noFields().should().beAnnotatedWith(Value.class).check(HOUSE);
    }

    @Test
    void names_say_what_a_class_is_for() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helpers?|Manager)")
                .because("such a name says nothing about what the class does")
                .check(HOUSE);
    }

    @Test
    void business_time_comes_from_the_business_clock() {
        noClasses()
                .that(resideInAnyPackage(places().stream()
                        .filter(name -> !MACHINE_TIME.contains(name))
                        .map(ArchitectureTests::qualified)
                        .toArray(String[]::new)))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .check(HOUSE);
    }

    @Test
    void the_modules_are_sound() {
        ApplicationModules.of(Reglament.class).verify();
    }

    private static void onlyIn(String library, String... homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.of(homes).map(ArchitectureTests::qualified).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(HOUSE);
    }

    static List<String> places() {
        return LINE.stream().flatMap(Set::stream).sorted().toList();
    }

    private static int row(String name) {
        return (int) LINE.stream().takeWhile(row -> !row.contains(name)).count();
    }

    private static String qualified(String name) {
        return ROOT + "." + name + "..";
    }
}
