package org.keytally.core.domain.home;

/// What `doctor` found, from which a face makes the words and the mend.
public enum CheckKind {
    FINE,
    JAVA_TOO_OLD,
    NATIVE_ACCESS_OFF,
    /// The clock shows a time before this program was built.
    CLOCK_BEHIND_BUILD,
    /// The clock was set by more than minutes since this process began, or the machine slept.
    CLOCK_JUMPED,
    DISK_LOW,
    DISK_FULL,
    HOME_MISSING,
    HOME_NO_FOLDER,
    HOME_OF_ANOTHER_USER,
    HOME_OPEN_TO_OTHERS,
    HOME_READ_ONLY,
    /// The system does not tell who may read a file.
    PERMISSIONS_UNKNOWN,
    PROXIES_SET,
    /// A variable that every program of this user sees holds the password of a proxy.
    PROXY_PASSWORD_IN_VARIABLE,
    TEMPORARY_FOLDER_UNUSABLE,
    MEMORY_NOT_PROTECTED,
    /// The home cannot be opened; the facts say why.
    HOME_CLOSED,
    KEYCHAIN_LOCKED,
    KEYCHAIN_UNAVAILABLE,
    RECORDS_DAMAGED,
    SECRETS_DAMAGED,
    /// The record of a key is there, but its secret no longer is.
    SECRET_LOST,
    JOURNAL_DAMAGED,
    /// An end that was never durable was torn, as a loss of power does; nothing acknowledged is missing.
    JOURNAL_TORN,
    /// The head was missing, so that a cut at the end could not have been told.
    JOURNAL_HEADLESS,
    INDEX_UNUSABLE,
    /// Some of the kept prompts and answers cannot be read any more.
    HISTORY_DAMAGED,
    /// Whoever was to be told last was not.
    HOOK_FAILED
}
