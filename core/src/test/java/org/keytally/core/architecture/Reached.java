package org.keytally.core.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;

/// What an access ends at, told by name.
public final class Reached {

    private Reached() {}

    /// Whatever the parameters.
    public static boolean is(JavaAccess<?> access, String owner, String name) {
        return access.getTargetOwner().getName().equals(owner) && access.getTarget().getName().equals(name);
    }

    /// Also tells overloads apart by the types of their parameters.
    public static boolean is(JavaAccess<?> access, String owner, String name, List<String> parameters) {
        return is(access, owner, name)
                && access.getTarget().getFullName().endsWith("(" + String.join(", ", parameters) + ")");
    }
}
