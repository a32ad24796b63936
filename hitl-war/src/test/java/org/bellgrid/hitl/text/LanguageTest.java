package org.bellgrid.hitl.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/bellgrid/hitl/text");
    private static final Path SCRIPTS = Path.of("src/main/webapp/assets/js");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern USED = Pattern.compile("\\bt\\('([a-z]+)\\.([\\w.-]+)'");

    static Stream<String> areas() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void every_text_is_there_in_every_language_and_names_the_same_values(String area) {
        Set<String> english = described(Language.ENGLISH, area);

        for (Language language : Language.values()) {
            assertThat(described(language, area)).as(language.tag()).isEqualTo(english);
        }
    }

    /** Keys with the values that their texts name; plural forms need not name the number. */
    private static Set<String> described(Language language, String area) {
        return language.texts(area).entrySet().stream()
                .map(text -> text.getKey() + " " + placeholders(text.getKey(), text.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String key, String text) {
        boolean plural = key.endsWith(".one") || key.endsWith(".other");
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group())
                .filter(placeholder -> !plural || !placeholder.equals("{count}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void scripts_say_nothing_that_there_is_no_text_for() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            assertThat(scripts.flatMap(LanguageTest::unknown)).isEmpty();
        }
    }

    private static Stream<String> unknown(Path script) {
        try {
            return USED
                    .matcher(Files.readString(script))
                    .results()
                    .filter(use -> !isThere(use.group(1), use.group(2)))
                    .map(use -> "%s: %s".formatted(script.getFileName(), use.group()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(String area, String key) {
        Set<String> keys = Language.ENGLISH.texts(area).keySet();
        return keys.contains(key) || keys.contains(key + ".other");
    }

    @Test
    void a_page_speaks_the_chosen_language_then_the_browsers_then_english() {
        List<Locale> accepted = List.of(Locale.forLanguageTag("nl-NL"), Locale.forLanguageTag("fr-CH"), Locale.GERMAN);

        assertThat(Language.of(Optional.of("es"), Collections.enumeration(accepted)))
                .isEqualTo(Language.SPANISH);
        assertThat(Language.of(Optional.of("xx"), Collections.enumeration(accepted)))
                .isEqualTo(Language.FRENCH);
        assertThat(Language.of(Optional.empty(), Collections.enumeration(List.of(Locale.ITALIAN))))
                .isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource
    void a_text_is_named_by_its_area_and_key(Language language) {
        assertThat(language.text("common.signout")).isNotBlank();
        assertThatThrownBy(() -> language.text("common.nothing")).isInstanceOf(MissingResourceException.class);
    }
}
