package org.bellgrid.extraction.ocr.tesseract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.bellgrid.extraction.natives.Natives;

/** Tesseract in every language that is asked for, loaded when it first is (some 10 MB each). For one thread only. */
public final class TesseractReaders implements AutoCloseable {
    private static final String ENGLISH = "eng";

    private final Natives natives;
    private final TesseractReader english;
    private final Map<String, TesseractReader> readers = new HashMap<>();

    /** Loads English at once. */
    public TesseractReaders(Natives natives) {
        this.natives = natives;
        english = load(ENGLISH).orElseThrow(() -> new IllegalStateException("Tesseract's English is missing"));
        readers.put(ENGLISH, english);
    }

    /**
     * Who can read a language: the reader of its own, where there is a model of it, then the English one, since English
     * and mere codes are on every timetable.
     *
     * @param language an ISO 639-1 code
     */
    public List<TesseractReader> in(String language) {
        TesseractReader own =
                readers.computeIfAbsent(name(language), name -> load(name).orElse(english));
        return own == english ? List.of(english) : List.of(own, english);
    }

    private Optional<TesseractReader> load(String name) {
        return natives.tessdata(name).map(folder -> new TesseractReader(folder, name));
    }

    /** Tesseract names languages by ISO 639-3. */
    private static String name(String language) {
        try {
            return Locale.forLanguageTag(language).getISO3Language();
        } catch (MissingResourceException unknown) {
            return ENGLISH;
        }
    }

    @Override
    public void close() {
        readers.values().stream().distinct().forEach(TesseractReader::close);
    }
}
