package org.keytally.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keytally.core.architecture.Conditions;
import org.keytally.core.architecture.Reached;

/// The directions between the rooms of the app, and what of the core and of the world it may touch.
final class AppRules {

    private static final Set<String> SCREENS =
            Set.of("home", "prompt", "keys", "costs", "budgets", "organisation", "security", "settings", "glance");
    private static final Set<String> WORLD =
            Set.of("java.sql.", "javax.sql.", "org.h2.", "okhttp3.", "java.net.http.", "com.github.javakeyring.");

    private final String base;
    private final String core;

    /// Rules for the rooms below one package, which stand on a core below another.
    AppRules(String base, String core) {
        this.base = base;
        this.core = core;
    }

    List<ArchRule> all() {
        return List.of(
                everyRoomIsKnown(),
                everyRoomSeesOnlyTheRoomsBelow(),
                thereAreNoCircles(),
                nobodySeesAnAdapter(),
                nobodyReachesTheWorld(),
                nobodyReveals(),
                onlyTheCommandLineSpeaksJson(),
                theCommandLineHasNoWindow(),
                viewModelsSeeNoScene(),
                onlyTasksReachTheUiThread());
    }

    ArchRule everyRoomIsKnown() {
        return rule(Conditions.notBe("in a room nobody entered here", type -> !isKnown(room(type))));
    }

    ArchRule everyRoomSeesOnlyTheRoomsBelow() {
        return rule(Conditions.notSee("a room it must not know",
                (from, to) -> isIn(to, base) && !maySee(room(from), room(to))));
    }

    ArchRule thereAreNoCircles() {
        return slices().matching(base + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule nobodySeesAnAdapter() {
        return rule(Conditions.notSee("an adapter", (from, to) -> isIn(to, core + ".adapter")));
    }

    ArchRule nobodyReachesTheWorld() {
        return rule(Conditions.notSee("a database, a server or a keychain",
                (from, to) -> WORLD.stream().anyMatch(to.getName()::startsWith)));
    }

    ArchRule nobodyReveals() {
        return rule(Conditions.notReach("the characters of a secret",
                access -> Reached.is(access, core + ".domain.key.Secret", "reveal")));
    }

    ArchRule onlyTheCommandLineSpeaksJson() {
        return rule(Conditions.notSee("Jackson", (from, to) -> !room(from).equals("cli")
                && Stream.of("com.fasterxml.jackson.", "tools.jackson.").anyMatch(to.getName()::startsWith)));
    }

    ArchRule theCommandLineHasNoWindow() {
        return rule(Conditions.notSee("a window", (from, to) -> room(from).equals("cli")
                && Stream.of("javafx.", "java.awt.", "javax.swing.").anyMatch(to.getName()::startsWith)));
    }

    /// A view-model is tried without a toolkit.
    ArchRule viewModelsSeeNoScene() {
        return rule(Conditions.notSee("a scene", (from, to) -> from.getSimpleName().endsWith("ViewModel")
                && Stream.of("javafx.scene.", "javafx.stage.", "javafx.fxml.").anyMatch(to.getName()::startsWith)));
    }

    /// Work goes beside the UI thread and comes back to it in one place; beside it only the application knows it.
    ArchRule onlyTasksReachTheUiThread() {
        return rule(Conditions.notSee("the UI thread", (from, to) -> to.getName().equals("javafx.application.Platform")
                && !from.getSimpleName().endsWith("Tasks")
                && !from.isAssignableTo("javafx.application.Application")));
    }

    private static boolean isKnown(String room) {
        return SCREENS.contains(room)
                || Set.of("", "bus", "cli", "desktop", "fx", "rotation", "secret", "sign", "shell", "words")
                        .contains(room);
    }

    private static boolean maySee(String from, String to) {
        // The words are everybody's.
        return from.equals(to) || to.equals("words") || switch (from) {
            case "" -> to.equals("shell") || to.equals("cli");
            case "shell" -> Set.of("desktop", "fx", "sign", "rotation").contains(to) || SCREENS.contains(to);
            case "bus", "cli", "fx", "words" -> false;
            case "desktop" -> Set.of("bus", "fx").contains(to);
            case "secret", "sign" -> to.equals("fx");
            case "rotation" -> Set.of("fx", "secret", "sign").contains(to);
            default -> Set.of("fx", "secret", "sign", "rotation").contains(to);
        };
    }

    private String room(JavaClass type) {
        String below = type.getPackageName().substring(base.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
    }

    private static boolean isIn(JavaClass type, String start) {
        return type.getPackageName().equals(start) || type.getPackageName().startsWith(start + ".");
    }

    private ArchRule rule(ArchCondition<JavaClass> condition) {
        return classes().that().resideInAPackage(base + "..").should(condition).allowEmptyShould(true);
    }
}
