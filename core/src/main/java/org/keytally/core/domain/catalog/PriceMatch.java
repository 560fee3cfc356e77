package org.keytally.core.domain.catalog;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which model names a price row speaks of.
public sealed interface PriceMatch {

    boolean matches(String model);

    /// The match as people read it: a bare name, or the rule and its text.
    String text();

    /// One exact model name.
    record Exact(String model) implements PriceMatch {

        public Exact {
            requireShort(model);
        }

        @Override
        public boolean matches(String name) {
            return model.equals(name);
        }

        @Override
        public String text() {
            return model;
        }
    }

    /// One model name, capital letters aside.
    record Same(String model) implements PriceMatch {

        public Same {
            model = requireShort(model).toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean matches(String name) {
            return model.equals(name.toLowerCase(Locale.ROOT));
        }

        @Override
        public String text() {
            return "equals:" + model;
        }
    }

    /// Every model name that begins so, capital letters aside.
    record StartsWith(String start) implements PriceMatch {

        public StartsWith {
            start = requireShort(start).toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean matches(String name) {
            return name.toLowerCase(Locale.ROOT).startsWith(start);
        }

        @Override
        public String text() {
            return "starts_with:" + start;
        }
    }

    /// Every model name that ends so, capital letters aside.
    record EndsWith(String end) implements PriceMatch {

        public EndsWith {
            end = requireShort(end).toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean matches(String name) {
            return name.toLowerCase(Locale.ROOT).endsWith(end);
        }

        @Override
        public String text() {
            return "ends_with:" + end;
        }
    }

    /// Every model name that holds this text, capital letters aside.
    record Contains(String part) implements PriceMatch {

        public Contains {
            part = requireShort(part).toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean matches(String name) {
            return name.toLowerCase(Locale.ROOT).contains(part);
        }

        @Override
        public String text() {
            return "contains:" + part;
        }
    }

    /// Every model name in which a regular expression is found within a bounded number of steps.
    record Regex(Pattern pattern) implements PriceMatch {

        public Regex {
            requireShort(pattern.pattern());
        }

        public static Regex of(String expression) {
            return new Regex(Pattern.compile(requireShort(expression)));
        }

        @Override
        public boolean matches(String name) {
            return BoundedText.find(pattern, name);
        }

        @Override
        public String text() {
            return "regex:" + pattern.pattern();
        }

        // A Pattern is equal only to itself.
        @Override
        public boolean equals(Object other) {
            return other instanceof Regex regex && pattern.pattern().equals(regex.pattern.pattern());
        }

        @Override
        public int hashCode() {
            return pattern.pattern().hashCode();
        }
    }

    /// A rule under the model name a price list gives it.
    record Named(String name, PriceMatch rule) implements PriceMatch {

        public Named {
            requireShort(name);
        }

        @Override
        public boolean matches(String model) {
            return rule.matches(model);
        }

        @Override
        public String text() {
            return name;
        }
    }

    /// Every model name that one of the parts matches.
    record AnyOf(List<PriceMatch> parts) implements PriceMatch {

        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean matches(String name) {
            return parts.stream().anyMatch(part -> part.matches(name));
        }

        @Override
        public String text() {
            return String.join(" or ", parts.stream().map(PriceMatch::text).toList());
        }
    }

    /// Every model name that all of the parts match.
    record AllOf(List<PriceMatch> parts) implements PriceMatch {

        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean matches(String name) {
            return !parts.isEmpty() && parts.stream().allMatch(part -> part.matches(name));
        }

        @Override
        public String text() {
            return String.join(" and ", parts.stream().map(PriceMatch::text).toList());
        }
    }

    private static String requireShort(String text) {
        if (text.isBlank() || text.length() > 256) {
            throw new IllegalArgumentException("empty or too long");
        }
        return text;
    }
}
