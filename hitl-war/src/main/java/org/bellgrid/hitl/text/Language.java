package org.bellgrid.hitl.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.SortedMap;
import java.util.TreeMap;

/** A language of the interface. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    GERMAN(Locale.GERMAN),
    FRENCH(Locale.FRENCH),
    SPANISH(new Locale("es"));

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final String BUNDLES = "org.bellgrid.hitl.text.";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /**
     * The language to show a page in: what its reader has chosen, else the first of the browser's that there is, else
     * English.
     */
    public static Language of(Optional<String> chosen, Enumeration<Locale> accepted) {
        return chosen.flatMap(Language::find)
                .or(() -> Collections.list(accepted).stream()
                        .flatMap(locale -> find(locale.getLanguage()).stream())
                        .findFirst())
                .orElse(ENGLISH);
    }

    /**
     * The language of a tag that is known to be one.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Language named(String tag) {
        return find(tag).orElseThrow(() -> new IllegalArgumentException("no language " + tag));
    }

    /** The language of a tag such as {@code "de"}, if there is one. */
    public static Optional<Language> find(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** Its ISO 639-1 code. */
    public String tag() {
        return locale.getLanguage();
    }

    /**
     * A text.
     *
     * @param key its area, a dot, and its key there
     * @throws MissingResourceException when there is no such text
     */
    public String text(String key) {
        int dot = key.indexOf('.');
        return bundle(key.substring(0, dot)).getString(key.substring(dot + 1));
    }

    /**
     * All texts of an area by their keys.
     *
     * @throws MissingResourceException when there is no such area
     */
    public SortedMap<String, String> texts(String area) {
        ResourceBundle bundle = bundle(area);
        SortedMap<String, String> texts = new TreeMap<>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }

    private ResourceBundle bundle(String area) {
        return ResourceBundle.getBundle(BUNDLES + area, locale, Language.class.getClassLoader(), NO_FALLBACK);
    }
}
