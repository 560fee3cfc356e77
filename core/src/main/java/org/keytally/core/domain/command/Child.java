package org.keytally.core.domain.command;

import java.util.List;
import org.keytally.core.domain.key.Secret;

/// A program to start with one secret in one variable of its environment.
///
/// `isMasked` says that the secret is blotted out should the program print it.
public record Child(List<String> arguments, String variable, Secret secret, boolean isMasked) {

    public Child {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("no program is named");
        }
        if (variable.isEmpty() || variable.indexOf('=') >= 0) {
            throw new IllegalArgumentException("no variable of that name can be set");
        }
        arguments = List.copyOf(arguments);
    }
}
