package org.keytally.core.domain.catalog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The prices a row states, by token class; a class it does not state is absent.
public record PriceRates(Map<TokenClass, Price> stated) {

    public static final PriceRates NONE = new PriceRates(Map.of());

    public PriceRates {
        EnumMap<TokenClass, Price> copy = new EnumMap<>(TokenClass.class);
        copy.putAll(stated);
        stated = Collections.unmodifiableMap(copy);
    }

    public Optional<Price> of(TokenClass tokenClass) {
        return Optional.ofNullable(stated.get(tokenClass));
    }

    public boolean states(TokenClass tokenClass) {
        return stated.containsKey(tokenClass);
    }

    public boolean isEmpty() {
        return stated.isEmpty();
    }

    /// Whether nothing it states costs anything.
    boolean isFree() {
        return stated.values().stream().allMatch(Price::isFree);
    }

    public PriceRates with(TokenClass tokenClass, Price price) {
        EnumMap<TokenClass, Price> more = new EnumMap<>(TokenClass.class);
        more.putAll(stated);
        more.put(tokenClass, price);
        return new PriceRates(more);
    }

    /// These rates where they state a class, the others where they do not.
    public PriceRates over(PriceRates base) {
        if (stated.isEmpty()) {
            return base;
        }
        EnumMap<TokenClass, Price> both = new EnumMap<>(TokenClass.class);
        both.putAll(base.stated);
        both.putAll(stated);
        return new PriceRates(both);
    }

    /// The price of a class, taken from the class it falls back to where it is not stated itself.
    public Optional<Price> effective(TokenClass tokenClass) {
        Price own = stated.get(tokenClass);
        if (own != null) {
            return Optional.of(own);
        }
        return switch (tokenClass) {
            case CACHE_READ, CACHE_WRITE -> of(TokenClass.INPUT);
            case CACHE_WRITE_1H -> effective(TokenClass.CACHE_WRITE);
            case REASONING -> of(TokenClass.OUTPUT);
            case INPUT, OUTPUT, REQUEST -> Optional.empty();
        };
    }
}
