package org.keytally.core.domain.catalog;

/// The port to the file in which a person describes providers of their own.
///
/// Each change is checked as the file is when it is read, and throws what is wrong before anything is written.
public interface OwnProviderBook {

    /// A change that was checked.
    @FunctionalInterface
    interface Change {

        /// Writes it, whole or not at all.
        void write();
    }

    Change adding(OwnProvider entry);

    /// Of a provider that is there, by its id.
    Change changing(OwnProvider entry);

    Change removing(ProviderId id);
}
