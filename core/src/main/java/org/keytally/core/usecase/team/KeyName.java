package org.keytally.core.usecase.team;

import org.keytally.core.domain.team.Member;

/// What keys of members are called at their providers: for whom, kept in which vault, and the how manieth.
final class KeyName {

    private static final String OURS = "keytally ";

    private KeyName() {}

    /// @param vault the place of the vault in which the member is kept; one person may be kept in several
    static String of(Member member, String vault, long generation) {
        return OURS + member.name() + end(member, vault) + generation;
    }

    /// Whether a key of that name was made for the member.
    static boolean isOf(String name, Member member, String vault) {
        String end = end(member, vault);
        int at = name.lastIndexOf(end);
        return name.startsWith(OURS) && at > 0 && name.substring(at + end.length()).matches("[0-9]{1,18}");
    }

    private static String end(Member member, String vault) {
        return " " + member.id() + " " + vault + " ";
    }
}
