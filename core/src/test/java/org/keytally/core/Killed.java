package org.keytally.core;

/// The process is gone at this very moment; nothing of it may do anything any more.
final class Killed extends Error {

    private static final long serialVersionUID = 1L;
}
