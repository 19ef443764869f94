package org.smewallet.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param page from 0
 * @param size most items in a page
 * @param total items in the whole list
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), page, size, total);
    }

    public boolean hasNext() {
        return (page + 1L) * size < total;
    }
}
