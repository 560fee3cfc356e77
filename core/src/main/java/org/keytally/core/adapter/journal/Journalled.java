package org.keytally.core.adapter.journal;

/// What every part of one journal needs: its folder, its keys, the points already met.
record Journalled(Folder folder, Seals seals, Marks marks) {}
