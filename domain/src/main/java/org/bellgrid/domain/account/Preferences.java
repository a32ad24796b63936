package org.bellgrid.domain.account;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants the pages to be.
 *
 * @param language {@code null} for the browser's
 * @param theme {@code null} for the system's
 * @param keys for actions that have another key than usual, by their names, that key
 * @param keysOff whether single keys do nothing
 */
public record Preferences(
        @Nullable Language language, @Nullable Theme theme, Map<String, String> keys, boolean keysOff) {
    /** Of somebody who has not chosen. */
    public static final Preferences NONE = new Preferences(null, null, Map.of(), false);

    public Preferences {
        keys = Map.copyOf(keys);
    }

    /** What the pages speak, by ISO 639-1. */
    public enum Language {
        EN,
        DE,
        FR,
        ES
    }

    /** On which ground they are drawn. */
    public enum Theme {
        LIGHT,
        DARK
    }
}
