package org.bellgrid.processing.tier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bellgrid.domain.cost.Charge;
import org.bellgrid.domain.draft.ReaderTier;

/** What outside readers cost, from which day on. */
final class PriceList {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<Price> newestFirst;

    private PriceList(List<Price> prices) {
        newestFirst = prices.stream()
                .sorted(Comparator.comparing(Price::from).reversed())
                .toList();
    }

    /** US dollars for a unit, from a day on. */
    record Price(ReaderTier tier, Charge.Unit unit, BigDecimal dollars, LocalDate from) {
        /** What so many units cost. */
        Charge of(long units) {
            return new Charge(unit, units, dollars.multiply(BigDecimal.valueOf(units)));
        }
    }

    /**
     * Reads a list such as {@code cloud_ocr page 0.0015 2024-01-01, llm input_token 0.000003 2025-06-01}.
     *
     * @throws IllegalArgumentException when it is no such list; says which line is wrong
     */
    static PriceList parse(String text) {
        return new PriceList(
                COMMA.splitAsStream(text.strip()).map(PriceList::price).toList());
    }

    private static Price price(String line) {
        try {
            String[] parts = BLANKS.split(line, 4);
            return new Price(
                    ReaderTier.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                    Charge.Unit.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                    new BigDecimal(parts[2]),
                    LocalDate.parse(parts[3]));
        } catch (RuntimeException e) { // whatever its parts are instead
            throw new IllegalArgumentException(
                    "'%s' is no price: tier, unit, US dollars and day are needed".formatted(line), e);
        }
    }

    /**
     * The price of a unit on a day.
     *
     * @throws NoAnswer when no price holds on that day: nothing may be bought whose price nobody knows
     */
    Price price(ReaderTier tier, Charge.Unit unit, LocalDate day) throws NoAnswer {
        return newestFirst.stream()
                .filter(candidate -> candidate.tier() == tier
                        && candidate.unit() == unit
                        && !candidate.from().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new NoAnswer("no price of a %s is known"
                        .formatted(unit.name().toLowerCase(Locale.ROOT).replace('_', ' '))));
    }
}
