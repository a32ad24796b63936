package org.bellgrid.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import org.jspecify.annotations.NullMarked;

/** The arrows between the modules, what each may know of the platform, and what nothing may be called. */
@AnalyzeClasses(locations = AllModules.class)
class ArchitectureTest {
    private static final String DOMAIN = "org.bellgrid.domain..";
    private static final String EXTRACTION = "org.bellgrid.extraction..";
    private static final String PROCESSING = "org.bellgrid.processing..";
    private static final String API = "org.bellgrid.api..";
    private static final String HITL = "org.bellgrid.hitl..";
    private static final String EMBEDDED = "org.bellgrid.embedded..";

    @ArchTest
    static final ArchRule the_domain_knows_no_other_module =
            mayNotKnow(DOMAIN, EXTRACTION, PROCESSING, API, HITL, EMBEDDED);

    @ArchTest
    static final ArchRule the_engine_knows_the_domain_alone = mayNotKnow(EXTRACTION, PROCESSING, API, HITL, EMBEDDED);

    @ArchTest
    static final ArchRule the_pipeline_speaks_to_the_engine_through_the_reader_protocol_alone =
            mayNotKnow(PROCESSING, EXTRACTION, API, HITL, EMBEDDED);

    @ArchTest
    static final ArchRule the_api_knows_the_domain_alone = mayNotKnow(API, EXTRACTION, PROCESSING, HITL, EMBEDDED);

    @ArchTest
    static final ArchRule the_pages_know_the_domain_alone = mayNotKnow(HITL, EXTRACTION, PROCESSING, API, EMBEDDED);

    @ArchTest
    static final ArchRule the_launcher_knows_nothing_of_the_application =
            mayNotKnow(EMBEDDED, DOMAIN, EXTRACTION, PROCESSING, API, HITL);

    @ArchTest
    static final ArchRule values_that_cross_the_pipe_know_no_container = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.bellgrid.domain.draft..",
                    "org.bellgrid.domain.reading..",
                    "org.bellgrid.domain.problem..",
                    "org.bellgrid.domain.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta..");

    @ArchTest
    static final ArchRule the_engine_knows_no_container = noClasses()
            .that()
            .resideInAPackage(EXTRACTION)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta..");

    @ArchTest
    static final ArchRule a_name_says_the_role = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Processor|Service)")
            .because("such a suffix says nothing");

    @ArchTest
    static final ArchRule a_package_is_named_after_its_work =
            noClasses().should().resideInAnyPackage("..service..", "..util..", "..dto..", "..impl..");

    @ArchTest
    static final ArchRule null_is_said_in_the_type = classes()
            .that()
            .resideInAPackage("org.bellgrid..")
            .should(new ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(item, marked, item.getName() + " is in a package without it"));
                }
            });

    @ArchTest
    static final ArchRule the_engines_parts_form_no_cycle = withoutCycles("org.bellgrid.extraction.(*)..");

    @ArchTest
    static final ArchRule the_pipelines_parts_form_no_cycle = withoutCycles("org.bellgrid.processing.(*)..");

    @ArchTest
    static final ArchRule the_apis_parts_form_no_cycle = withoutCycles("org.bellgrid.api.(*)..");

    private static ArchRule mayNotKnow(String module, String... others) {
        GivenClassesConjunction itsClasses = noClasses().that().resideInAPackage(module);
        return itsClasses
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true); // the pages have no class yet
    }

    private static ArchRule withoutCycles(String slices) {
        return slices().matching(slices).should().beFreeOfCycles().allowEmptyShould(true);
    }
}
