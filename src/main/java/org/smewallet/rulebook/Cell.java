package org.smewallet.rulebook;

import java.time.LocalDate;
import java.util.Set;

/** The test that an input cell of a decision table makes, in the few forms of FEEL that our tables use. */
sealed interface Cell {

    boolean matches(Object input);

    /** True when some input passes both tests. */
    boolean overlaps(Cell other);

    /** An empty cell: every input, also none at all. */
    record Any() implements Cell {

        @Override
        public boolean matches(Object input) {
            return true;
        }

        @Override
        public boolean overlaps(Cell other) {
            return true;
        }
    }

    /** One of the listed strings, or one boolean. */
    record OneOf(Set<Object> options) implements Cell {

        @Override
        public boolean matches(Object input) {
            return input != null && options.contains(input);
        }

        @Override
        public boolean overlaps(Cell other) {
            return other instanceof Any || other instanceof OneOf o && options.stream().anyMatch(o.options::contains);
        }
    }

    /** A range of days or numbers, both bounds included; null is open. */
    record Range<T extends Comparable<? super T>>(Class<T> type, T from, T to) implements Cell {

        @Override
        public boolean matches(Object input) {
            if (!type.isInstance(input)) {
                return false;
            }
            T value = type.cast(input);
            return (from == null || from.compareTo(value) <= 0) && (to == null || to.compareTo(value) >= 0);
        }

        @Override
        public boolean overlaps(Cell other) {
            if (other instanceof Any) {
                return true;
            }
            if (!(other instanceof Range<?> range) || range.type != type) {
                return false;
            }
            T otherFrom = type.cast(range.from);
            T otherTo = type.cast(range.to);
            return (from == null || otherTo == null || from.compareTo(otherTo) <= 0)
                    && (to == null || otherFrom == null || otherFrom.compareTo(to) <= 0);
        }
    }

    /** The period that a cell of a date column spans. */
    static Range<LocalDate> period(Cell cell) {
        return cell instanceof Range<?> range && range.type == LocalDate.class
                ? new Range<>(LocalDate.class, (LocalDate) range.from, (LocalDate) range.to)
                : new Range<>(LocalDate.class, null, null);
    }
}
