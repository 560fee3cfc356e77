package org.keytally.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/// The directions between the rooms of the core, and which room may touch which part of the world.
final class CoreRules {

    private static final Set<String> OKHTTP_ROOMS = Set.of("http", "provider", "keyvault", "notify");
    private static final Set<String> JDBC_ROOMS = Set.of("database", "team");

    private final String base;

    /// Rules for the rooms below a package; the planted faults have a base of their own.
    CoreRules(String base) {
        this.base = base;
    }

    List<ArchRule> all() {
        return List.of(
                everyRoomIsKnown(),
                everyRoomSeesOnlyTheRoomsBelow(),
                thereAreNoCircles(),
                coreHasNoFace(),
                onlyDatabasesSpeakJdbc(),
                onlyFewSpeakOkHttp(),
                onlyOneRoomBuildsHttpClients(),
                onlyAdaptersSpeakJson(),
                onlyAdaptersReveal());
    }

    ArchRule everyRoomIsKnown() {
        return rule(Conditions.notBe("in a room nobody entered here", type -> !room(type).isKnown()));
    }

    ArchRule everyRoomSeesOnlyTheRoomsBelow() {
        return rule(
                Conditions.notSee(
                        "a room it must not know",
                        (from, to) -> isOurs(to) && !room(from).maySee(room(to))));
    }

    ArchRule thereAreNoCircles() {
        return slices().matching(base + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule coreHasNoFace() {
        return rule(
                Conditions.notSee(
                        "a window or a terminal",
                        (from, to) -> isIn(to, "javafx.") || isIn(to, "picocli.") || isIn(to, "java.awt.")));
    }

    ArchRule onlyDatabasesSpeakJdbc() {
        return rule(
                Conditions.notSee(
                        "JDBC",
                        (from, to) -> !isAdapter(from, JDBC_ROOMS)
                                && (isIn(to, "java.sql.") || isIn(to, "javax.sql.") || isIn(to, "org.h2."))));
    }

    ArchRule onlyFewSpeakOkHttp() {
        return rule(
                Conditions.notSee("OkHttp", (from, to) -> !isAdapter(from, OKHTTP_ROOMS) && isIn(to, "okhttp3.")));
    }

    ArchRule onlyOneRoomBuildsHttpClients() {
        return rule(
                Conditions.notReach(
                        "the making of an HTTP client",
                        access -> !isAdapter(access.getOriginOwner(), Set.of("http")) && makesClient(access)));
    }

    ArchRule onlyAdaptersSpeakJson() {
        return rule(
                Conditions.notSee(
                        "Jackson",
                        (from, to) -> !room(from).area().equals("adapter")
                                && (isIn(to, "com.fasterxml.jackson.") || isIn(to, "tools.jackson."))));
    }

    ArchRule onlyAdaptersReveal() {
        return rule(
                Conditions.notReach(
                        "the characters of a secret",
                        access -> !room(access.getOriginOwner()).area().equals("adapter")
                                && Reached.is(access, base + ".domain.key.Secret", "reveal")));
    }

    private boolean isAdapter(JavaClass type, Set<String> names) {
        Room room = room(type);
        return room.area().equals("adapter") && names.contains(room.name());
    }

    private static boolean makesClient(JavaAccess<?> access) {
        return Reached.is(access, "okhttp3.OkHttpClient", "<init>")
                || Reached.is(access, "okhttp3.OkHttpClient$Builder", "<init>")
                || Reached.is(access, "okhttp3.OkHttpClient", "newBuilder");
    }

    private Room room(JavaClass type) {
        return Room.of(type, base);
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(base) || isIn(type, base + ".");
    }

    private static boolean isIn(JavaClass type, String start) {
        return type.getName().startsWith(start);
    }

    private ArchRule rule(ArchCondition<JavaClass> condition) {
        return classes().that().resideInAPackage(base + "..").should(condition).allowEmptyShould(true);
    }
}
