package org.keytally.core.adapter.prices;

import java.util.List;
import java.util.Map;
import org.keytally.core.domain.catalog.PriceFault.Kind;

// What the genai list must look like, refused by place where it does not.
final class GenaiShape {

    private GenaiShape() {}

    static Map<String, Json> fields(Json json, String place) throws PriceFaultException {
        if (json instanceof Json.Fields(Map<String, Json> fields)) {
            return fields;
        }
        throw new PriceFaultException(Kind.UNKNOWN_FORMAT, place, "");
    }

    static List<Json> items(Json json, String place) throws PriceFaultException {
        if (json instanceof Json.Items(List<Json> items)) {
            return items;
        }
        throw new PriceFaultException(Kind.UNKNOWN_FORMAT, place, "");
    }

    static Json field(Map<String, Json> fields, String name, String place) throws PriceFaultException {
        Json field = fields.get(name);
        if (field == null) {
            throw new PriceFaultException(Kind.UNKNOWN_FORMAT, place, name);
        }
        return field;
    }

    static String text(Map<String, Json> fields, String name, String place) throws PriceFaultException {
        if (field(fields, name, place) instanceof Json.Text(String text)) {
            return text;
        }
        throw new PriceFaultException(Kind.UNKNOWN_FORMAT, place, name);
    }

    static String number(Json json, String place) throws PriceFaultException {
        if (json instanceof Json.Digits(String digits)) {
            return digits;
        }
        throw new PriceFaultException(Kind.BAD_NUMBER, place, "");
    }
}
