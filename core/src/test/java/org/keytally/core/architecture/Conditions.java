package org.keytally.core.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// What the rules are made of: nobody sees, nobody reaches, nobody is.
public final class Conditions {

    private Conditions() {}

    /// By any kind of dependency.
    public static ArchCondition<JavaClass> notSee(String what, BiPredicate<JavaClass, JavaClass> forbidden) {
        return new Words("not see " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf()
                        .stream()
                        .filter(seen -> forbidden.test(type, seen.getTargetClass().getBaseComponentType()))
                        .forEach(seen -> events.add(SimpleConditionEvent.violated(type, seen.getDescription())));
            }
        };
    }

    /// Fields, calls and method references alike.
    public static ArchCondition<JavaClass> notReach(String what, Predicate<JavaAccess<?>> forbidden) {
        return new Words("not reach " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf()
                        .stream()
                        .filter(forbidden)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }
        };
    }

    /// By what the class itself is.
    public static ArchCondition<JavaClass> notBe(String what, Predicate<JavaClass> forbidden) {
        return new Words("not be " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (forbidden.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getDescription() + " is " + what));
                }
            }
        };
    }

    private abstract static class Words extends ArchCondition<JavaClass> {
        Words(String description) {
            super(description);
        }
    }
}
