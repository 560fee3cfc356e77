package org.keytally.app.bus;

/// Where somebody else's object is found on the bus.
///
/// @param name of who has it
/// @param interfaceName under which its members are called
public record BusPlace(String name, String path, String interfaceName) {

    /// The bus itself.
    static final BusPlace BUS = new BusPlace("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus");

    /// Where its properties are asked for.
    public BusPlace properties() {
        return new BusPlace(name, path, BusObject.PROPERTIES);
    }
}
