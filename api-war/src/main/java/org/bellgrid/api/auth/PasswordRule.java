package org.bellgrid.api.auth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bellgrid.api.problem.FieldChecks;
import org.jspecify.annotations.Nullable;

/**
 * What a new password must be: at least 12 characters, or at least 8 with an upper-case and a lower-case letter, a digit
 * and a special character; and not one that everybody tries first.
 */
final class PasswordRule {
    private static final int LONG = 12;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    /** A password that somebody chooses, with an error noted where it breaks the rule. */
    static String checked(FieldChecks checks, @Nullable String password) {
        String chosen = checks.required(password, "password", LONGEST);
        if (!chosen.isEmpty()) {
            breach(chosen).ifPresent(breach -> checks.that(false, "password", breach));
        }
        return chosen;
    }

    /** What is wrong with a password, said to whoever has chosen it; empty when nothing is. */
    static Optional<String> breach(String password) {
        int length = password.codePointCount(0, password.length());
        if (length > LONGEST) {
            return Optional.of("must have at most %s characters".formatted(LONGEST));
        }
        if (length < LONG && !(length >= SHORTEST && isMixed(password))) {
            return Optional.of("must have at least 12 characters, or at least 8 with an upper-case and a lower-case"
                    + " letter, a digit and a special character");
        }
        if (isCommon(password)) {
            return Optional.of("is one of those that everybody tries first");
        }
        return Optional.empty();
    }

    private static boolean isMixed(String password) {
        return password.codePoints().anyMatch(Character::isUpperCase)
                && password.codePoints().anyMatch(Character::isLowerCase)
                && password.codePoints().anyMatch(Character::isDigit)
                && password.codePoints().anyMatch(character -> !Character.isLetterOrDigit(character));
    }

    private static boolean isCommon(String password) {
        return COMMON.contains(password.toLowerCase(Locale.ROOT))
                || password.codePoints().distinct().count() < FEWEST_DIFFERENT
                || isSequence(password);
    }

    /** Every character follows the one before it, as in {@code abcdefghijkl} or {@code 987654321098}. */
    private static boolean isSequence(String password) {
        int[] characters = password.codePoints().toArray();
        for (int step : new int[] {1, -1}) {
            int breaks = 0;
            for (int i = 1; i < characters.length; i++) {
                breaks += characters[i] - characters[i - 1] == step ? 0 : 1;
            }
            if (breaks <= 1) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> common() {
        try (InputStream list =
                Objects.requireNonNull(PasswordRule.class.getResourceAsStream("common-passwords.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
