package org.keytally.app.bus;

import java.util.List;

/// What somebody on the bus told everybody.
///
/// @param from the name the bus itself gave to who told it
public record BusSignal(String from, String interfaceName, String member, List<Object> values) {

    /// Whether it is the one of the bus that a name has another owner, and the name is this one.
    public boolean isOwnerOf(String name) {
        return from.equals(BusPlace.BUS.name()) && member.equals("NameOwnerChanged") && values.size() == 3
                && values.getFirst().equals(name);
    }
}
