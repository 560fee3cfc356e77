package org.keytally.core.domain.catalog;

/// The file formats tables are written in.
public enum TableFormat {
    CSV,
    JSON
}
