package org.bellgrid.api.auth;

import java.util.Map;
import java.util.Optional;
import org.bellgrid.api.Label;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.account.Preferences;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants the pages to be.
 *
 * @param language {@code en}, {@code de}, {@code fr} or {@code es}; {@code null} for the browser's
 * @param theme {@code light} or {@code dark}; {@code null} for the system's
 * @param keys for actions that have another key than usual, by their names, that key; at most 100
 * @param keysOff whether single keys do nothing
 */
@Schema(name = "Preferences")
record PreferencesView(
        @Schema(ref = "Language") @Nullable String language,
        @Schema(ref = "Theme") @Nullable String theme,
        @Nullable Map<String, String> keys,
        @Nullable Boolean keysOff) {
    private static final int ACTIONS = 100;
    private static final String ACTION = "[A-Za-z][A-Za-z0-9.-]{0,49}";
    private static final String KEY = "[^\\p{Cc}\\p{Cs}]{1,30}";

    static PreferencesView of(Preferences preferences) {
        return new PreferencesView(
                Optional.ofNullable(preferences.language()).map(Label::of).orElse(null),
                Optional.ofNullable(preferences.theme()).map(Label::of).orElse(null),
                preferences.keys(),
                preferences.keysOff());
    }

    /** @throws org.bellgrid.api.problem.ProblemException with all that is wrong */
    Preferences checked() {
        FieldChecks checks = new FieldChecks();
        Map<String, @Nullable String> wanted = keys == null ? Map.of() : keys;
        checks.that(wanted.size() <= ACTIONS, "keys", "must be at most " + ACTIONS);
        wanted.forEach((action, key) -> {
            checks.that(action.matches(ACTION), "keys", "must be of actions, by their names");
            checks.that(key != null && key.matches(KEY), "keys", "must be names of keys, at most 30 characters each");
        });
        Preferences.Language spoken = checks.oneOf(Preferences.Language.values(), language, "language");
        Preferences.Theme ground = checks.oneOf(Preferences.Theme.values(), theme, "theme");
        checks.orThrow();
        return new Preferences(spoken, ground, keys == null ? Map.of() : keys, Boolean.TRUE.equals(keysOff));
    }
}
