package org.keytally.core.adapter.database;

import java.time.ZoneId;

// What an index is made from and for.
record IndexSettings(ZoneId zone, Records records, AuditLines audit) {}
