package org.keytally.app.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.app.bus.BusMessage.Field;
import org.keytally.app.bus.BusMessage.Kind;

final class BusObjectTest {

    private static final String OURS = "org.ours";

    private final BusObject object = new BusObject(
            OURS,
            List.of(new BusObject.Method(
                    "Double", "i", "i",
                    given -> given.equals(List.of(0)) ? Optional.empty() : Optional.of(twice(given)))),
            Map.of("Name", () -> Variant.of("a"), "Size", () -> Variant.of(3)),
            Map.of("Changed", "s"));

    @Test
    void answersWhatItIsAsked() {
        assertThat(object.answer(call(OURS, "Double", "i", 4)).values()).contains(List.of(8));
        assertThat(object.answer(call("", "Double", "i", 4)).values()).contains(List.of(8));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(error(call(OURS, "Triple", "i", 4))).endsWith("UnknownMethod");
        assertThat(error(call("org.theirs", "Double", "i", 4))).endsWith("UnknownInterface");
        assertThat(error(call(BusObject.PROPERTIES, "Set", "ssv", OURS, "Size", Variant.of(4))))
                .endsWith("UnknownMethod");
    }

    @Test
    void refusesArgumentsOfOtherTypesThatMakeNoSenseOrAreTooLarge() {
        assertThat(error(call(OURS, "Double", "s", "4"))).endsWith("InvalidArgs");
        assertThat(error(call(OURS, "Double", "i", 0))).endsWith("InvalidArgs");
        BusMessage large = call(OURS, "Double", "i", 4);
        assertThat(error(new BusMessage(large.kind(), true, 7, large.fields(), Optional.empty())))
                .endsWith("InvalidArgs");
    }

    @Test
    void tellsItsProperties() {
        assertThat(object.answer(call(BusObject.PROPERTIES, "Get", "ss", OURS, "Size")).values())
                .contains(List.of(Variant.of(3)));
        assertThat(object.answer(call(BusObject.PROPERTIES, "GetAll", "s", OURS)).values())
                .contains(List.of(Map.of("Name", Variant.of("a"), "Size", Variant.of(3))));
        assertThat(error(call(BusObject.PROPERTIES, "Get", "ss", OURS, "Weight"))).endsWith("InvalidArgs");
        assertThat(error(call(BusObject.PROPERTIES, "GetAll", "s", "org.theirs"))).endsWith("InvalidArgs");
    }

    @Test
    void describesItself() {
        assertThat(object.answer(call("org.freedesktop.DBus.Introspectable", "Introspect", "")).values())
                .contains(List.of("<node><interface name=\"org.ours\">"
                        + "<method name=\"Double\"><arg type=\"i\" direction=\"in\"/>"
                        + "<arg type=\"i\" direction=\"out\"/></method>"
                        + "<signal name=\"Changed\"><arg type=\"s\" direction=\"out\"/></signal>"
                        + "<property name=\"Name\" type=\"s\" access=\"read\"/>"
                        + "<property name=\"Size\" type=\"i\" access=\"read\"/></interface></node>"));
    }

    private String error(BusMessage call) {
        BusMessage answer = object.answer(call);
        assertThat(answer.kind()).isEqualTo(Kind.REFUSAL);
        assertThat(answer.answers()).isEqualTo(7);
        return answer.text(Field.ERROR);
    }

    private static BusMessage call(String interfaceName, String member, String types, Object... values) {
        return new BusMessage(
                Kind.CALL, true, 7,
                Map.of(Field.PLACE, "/here", Field.INTERFACE, interfaceName, Field.MEMBER, member, Field.TYPES, types,
                        Field.FROM, ":1.2"),
                Optional.of(List.of(values)));
    }

    private static List<Object> twice(List<Object> given) {
        return List.of(2 * (Integer) given.getFirst());
    }
}
