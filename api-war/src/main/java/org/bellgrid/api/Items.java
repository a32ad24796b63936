package org.bellgrid.api;

import java.util.List;

/** A list as an answer; an object, so that it may grow. */
public record Items<T>(List<T> items) {
    public Items {
        items = List.copyOf(items);
    }
}
