package org.keytally.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/// What holds in every room of every module.
public final class HouseRules {

    private static final Set<JavaModifier> LOOSE =
            Set.of(JavaModifier.STATIC, JavaModifier.PUBLIC, JavaModifier.PROTECTED);

    private final String base;

    /// Rules for all classes below a package.
    public HouseRules(String base) {
        this.base = base;
    }

    /// Every rule but [#nobodyPrints()], which a face does not keep.
    public List<ArchRule> all() {
        return List.of(
                onlySurroundingsReadTheEnvironment(),
                onlyPauseSleeps(),
                nobodyAsksTheTimeBesideTheClock(),
                nobodyUsesJavaSerialForms(),
                nobodyChangesCaseWithoutALocale(),
                nobodyLogs(),
                everyClassIsFinal(),
                noFieldIsOpenToChange());
    }

    /// The environment is read in one place, and handed on.
    public ArchRule onlySurroundingsReadTheEnvironment() {
        return rule(
                Conditions.notReach(
                        "the environment",
                        access -> !access.getOriginOwner().getName().equals("org.keytally.core.Surroundings")
                                && Reached.is(access, "java.lang.System", "getenv")));
    }

    /// Waiting goes through one class, which a test can replace.
    public ArchRule onlyPauseSleeps() {
        return rule(
                Conditions.notReach(
                        "Thread.sleep",
                        access -> !access.getOriginOwner().getSimpleName().equals("Pause")
                                && Reached.is(access, "java.lang.Thread", "sleep")));
    }

    /// The time comes from an injected clock.
    public ArchRule nobodyAsksTheTimeBesideTheClock() {
        return rule(Conditions.notReach("the time of the machine", HouseRules::asksTheTime));
    }

    /// Java's own serial form opens the door to foreign objects, and writes out what must not be written.
    public ArchRule nobodyUsesJavaSerialForms() {
        return rule(
                Conditions.notSee(
                        "Java's serial form",
                        (from, to) -> to.getName().equals("java.io.ObjectInputStream")
                                || to.getName().equals("java.io.ObjectOutputStream")));
    }

    /// Letters change case the same way wherever the program runs.
    public ArchRule nobodyChangesCaseWithoutALocale() {
        return rule(
                Conditions.notReach(
                        "a change of case without a locale",
                        access -> Reached.is(access, "java.lang.String", "toLowerCase", List.of())
                                || Reached.is(access, "java.lang.String", "toUpperCase", List.of())));
    }

    /// There is no logging framework.
    public ArchRule nobodyLogs() {
        return rule(
                Conditions.notSee(
                        "a logging framework",
                        (from, to) -> to.getName().startsWith("java.util.logging.")
                                || to.getName().startsWith("org.slf4j.")
                                || to.getName().startsWith("java.lang.System$Logger")));
    }

    /// Standard output and standard error belong to the faces.
    public ArchRule nobodyPrints() {
        return rule(Conditions.notReach("standard output or standard error", HouseRules::prints));
    }

    /// A class is final unless a sealed one stands above it.
    public ArchRule everyClassIsFinal() {
        return rule(Conditions.notBe("open for anyone to extend", HouseRules::isOpen));
    }

    /// Static fields are final, and what is not final is not public.
    public ArchRule noFieldIsOpenToChange() {
        return rule(
                Conditions.notBe(
                        "a holder of a field that others may change",
                        type -> type.getFields().stream().anyMatch(HouseRules::isLoose)));
    }

    private static boolean asksTheTime(JavaAccess<?> access) {
        return Reached.is(access, "java.lang.System", "currentTimeMillis")
                || Reached.is(access, "java.util.Date", "<init>", List.of())
                || (access.getTargetOwner().getPackageName().equals("java.time") && endsWith(access, ".now()"));
    }

    private static boolean prints(JavaAccess<?> access) {
        return Reached.is(access, "java.lang.System", "out")
                || Reached.is(access, "java.lang.System", "err")
                || (access.getTargetOwner().isAssignableTo(Throwable.class) && endsWith(access, ".printStackTrace()"));
    }

    private static boolean endsWith(JavaAccess<?> access, String end) {
        return access.getTarget().getFullName().endsWith(end);
    }

    private static boolean isOpen(JavaClass type) {
        return !type.isInterface()
                && !type.isEnum()
                && !type.isAnonymousClass()
                && !type.getModifiers().contains(JavaModifier.FINAL)
                && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !type.reflect().isSealed()
                && !isBodyOfAnEnumConstant(type);
    }

    private static boolean isBodyOfAnEnumConstant(JavaClass type) {
        return type.getRawSuperclass().filter(JavaClass::isEnum).isPresent();
    }

    private static boolean isLoose(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.FINAL)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                && LOOSE.stream().anyMatch(field.getModifiers()::contains);
    }

    private ArchRule rule(ArchCondition<JavaClass> condition) {
        return classes().that().resideInAPackage(base + "..").should(condition).allowEmptyShould(true);
    }
}
