package org.smewallet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What keeps the code whole whoever changes it: where the engine may be named, where time comes from, how parts are wired. */
@AnalyzeClasses(packagesOf = SmeWallet.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> READS_THE_MACHINE = Set.of("system", "systemUTC", "systemDefaultZone");

    @ArchTest
    static final ArchRule the_engine_is_named_in_process_and_rulebook_alone = noClasses()
        .that().resideOutsideOfPackages("org.smewallet.process..", "org.smewallet.rulebook..")
        .should().dependOnClassesThat().resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule nobody_asks_the_machine_for_the_time = noClasses()
        .that(DescribedPredicate.not(resideInAPackage("org.smewallet.process.clock")).as("do not make the clock"))
        .should().callCodeUnitWhere(DescribedPredicate.describe("reads the machine's own clock", ArchitectureTest::readsTheMachine))
        .because("all legal time comes from the one clock, which training and tests move");

    @ArchTest
    static final ArchRule parts_are_given_to_constructors = fields().that().areDeclaredInClassesThat().resideInAPackage("org.smewallet..")
        .should().notBeAnnotatedWith(Autowired.class).andShould().notBeAnnotatedWith(Inject.class)
        .andShould().notBeAnnotatedWith(Resource.class).andShould().notBeAnnotatedWith(Value.class)
        .andShould().notBeAnnotatedWith(PersistenceContext.class);

    @ArchTest
    static final ArchRule capabilities_have_no_cycles = slices().matching("org.smewallet.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("org.smewallet.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_runs_scripts = noClasses().should().dependOnClassesThat().resideInAPackage("javax.script..");

    @ArchTest
    static final ArchRule entities_change_by_what_happens_not_by_setters = methods()
        .that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class).and().arePublic().should().haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule the_domain_knows_nothing_of_the_web = noClasses()
        .that().resideInAnyPackage("org.smewallet.budget..", "org.smewallet.wallet..", "org.smewallet.subsidy..", "org.smewallet.banking..",
            "org.smewallet.rulebook..", "org.smewallet.enterprise..", "org.smewallet.provider..")
        .should().dependOnClassesThat().resideInAnyPackage("org.springframework.web..", "jakarta.servlet..");

    private static boolean readsTheMachine(JavaCall<?> call) {
        AccessTarget.CodeUnitCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        boolean noArguments = target.getRawParameterTypes().isEmpty();
        return owner.startsWith("java.time.") && target.getName().equals("now") && noArguments
            || owner.equals(Clock.class.getName()) && READS_THE_MACHINE.contains(target.getName())
            || owner.equals(Date.class.getName()) && target.getName().equals("<init>") && noArguments
            || owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis");
    }
}
