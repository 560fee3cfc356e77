package org.keytally.app.bus;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What goes over the bus at a time.
///
/// @param serial by which an answer names what it answers; given when it is sent
/// @param values none where they were too large, or not well written
record BusMessage(Kind kind, boolean isAnswerWanted, int serial, Map<Field, Object> fields,
        Optional<List<Object>> values) {

    /// What it is, with its number on the bus.
    enum Kind {
        CALL(1),
        ANSWER(2),
        REFUSAL(3),
        SIGNAL(4);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        static Optional<Kind> of(int number) {
            return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst();
        }
    }

    /// What is said at the head, with its number on the bus, and its type.
    enum Field {
        PLACE(1, "o"),
        INTERFACE(2, "s"),
        MEMBER(3, "s"),
        ERROR(4, "s"),
        ANSWERS(5, "u"),
        TO(6, "s"),
        FROM(7, "s"),
        TYPES(8, "g");

        private final int number;
        private final String type;

        Field(int number, String type) {
            this.number = number;
            this.type = type;
        }

        int number() {
            return number;
        }

        String type() {
            return type;
        }

        static Optional<Field> of(int number) {
            return Arrays.stream(values()).filter(field -> field.number == number).findFirst();
        }
    }

    BusMessage {
        fields = Map.copyOf(fields);
    }

    static BusMessage call(BusPlace at, String member, String types, List<Object> values) {
        Map<Field, Object> fields = new EnumMap<>(Map.of(
                Field.TO, at.name(), Field.PLACE, at.path(), Field.INTERFACE, at.interfaceName(), Field.MEMBER, member,
                Field.TYPES, types));
        return new BusMessage(Kind.CALL, true, 0, fields, Optional.of(values));
    }

    static BusMessage signal(String path, String interfaceName, String member, String types, List<Object> values) {
        Map<Field, Object> fields = Map.of(
                Field.PLACE, path, Field.INTERFACE, interfaceName, Field.MEMBER, member, Field.TYPES, types);
        return new BusMessage(Kind.SIGNAL, false, 0, fields, Optional.of(values));
    }

    BusMessage answered(String types, List<Object> values) {
        return new BusMessage(
                Kind.ANSWER, false, 0,
                Map.of(Field.ANSWERS, serial, Field.TO, text(Field.FROM), Field.TYPES, types), Optional.of(values));
    }

    BusMessage refused(String error) {
        return new BusMessage(
                Kind.REFUSAL, false, 0,
                Map.of(Field.ANSWERS, serial, Field.TO, text(Field.FROM), Field.TYPES, "",
                        Field.ERROR, "org.freedesktop.DBus.Error." + error),
                Optional.of(List.of()));
    }

    BusMessage numbered(int number) {
        return new BusMessage(kind, isAnswerWanted, number, fields, values);
    }

    String text(Field field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    /// The serial of what it answers.
    int answers() {
        return fields.get(Field.ANSWERS) instanceof Integer number ? number : 0;
    }
}
