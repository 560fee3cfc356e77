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
    MEMORY_NOT_PROTECTED
}
