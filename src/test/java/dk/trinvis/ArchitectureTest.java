package dk.trinvis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of packages in ARCHITECTURE.md, as a test. */
class ArchitectureTest {
    private static final String ROOT = "dk.trinvis";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final List<String> JAVA = List.of("java", "javax.net", "org.jspecify", "org.slf4j");

    /** package → what it may use: packages of ours by their short name, others by their beginning. */
    private static final Map<String, List<String>> TABLE = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("flow", List.of()),
            Map.entry("dialogue", List.of("flow")),
            Map.entry("guide", List.of("flow")),
            Map.entry(
                    "catalogue",
                    List.of("flow", "guide", "org.apache.lucene", "org.tartarus", "com.github.benmanes.caffeine")),
            Map.entry(
                    "content",
                    List.of("flow", "guide", "catalogue", "tools.jackson", "com.fasterxml.jackson.annotation")),
            Map.entry(
                    "journal",
                    List.of(
                            "flow",
                            "dialogue",
                            "javax.crypto",
                            "tools.jackson",
                            "com.fasterxml.jackson.annotation",
                            "org.sqlite",
                            "com.github.benmanes.caffeine")),
            Map.entry("sheet", List.of("flow", "dialogue", "guide")),
            Map.entry("script", List.of("flow", "dialogue", "journal", "sheet")),
            Map.entry("mail", List.of("flow", "dialogue", "journal", "sheet", "jakarta.mail", "org.eclipse.angus")),
            Map.entry("access", List.of("dialogue", "journal")),
            Map.entry(
                    "web",
                    List.of(
                            "flow",
                            "dialogue",
                            "guide",
                            "catalogue",
                            "journal",
                            "sheet",
                            "mail",
                            "access",
                            "javax.crypto",
                            "tools.jackson",
                            "io.javalin",
                            "org.eclipse.jetty",
                            "jakarta.servlet",
                            "kotlin",
                            "gg.jte"))));

    @Test
    void each_package_uses_only_what_the_table_allows() {
        var violations = new ArrayList<String>();
        TABLE.forEach((name, allowed) -> {
            List<String> beginnings = new ArrayList<>(JAVA);
            beginnings.add(ROOT + "." + name);
            allowed.forEach(each -> beginnings.add(TABLE.containsKey(each) ? ROOT + "." + each : each));
            var rule = classes()
                    .that()
                    .resideInAPackage(ROOT + "." + name + "..")
                    .should()
                    .onlyDependOnClassesThat(new DescribedPredicate<JavaClass>("are in the table for " + name) {
                        @Override
                        public boolean test(JavaClass used) {
                            JavaClass type = used.getBaseComponentType();
                            String home = type.getPackageName();
                            return type.isPrimitive()
                                    || beginnings.stream()
                                            .anyMatch(begin -> home.equals(begin) || home.startsWith(begin + "."));
                        }
                    });
            violations.addAll(rule.evaluate(CLASSES).getFailureReport().getDetails());
        });

        assertThat(violations).isEmpty();
    }

    @Test
    void every_package_stands_in_the_table() {
        Set<String> packages = CLASSES.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        var expected = new TreeSet<>(TABLE.keySet());
        expected.add("app");

        assertThat(packages).isEqualTo(expected);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nobody_ends_the_process_or_prints_but_the_program_itself() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".app..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }
}
