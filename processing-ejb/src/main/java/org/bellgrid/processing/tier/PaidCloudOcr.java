package org.bellgrid.processing.tier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bellgrid.domain.cost.Charge;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.reading.SheetWord;
import org.bellgrid.domain.wire.Mappers;

/** Cloud OCR on a job's account. */
@Dependent
public class PaidCloudOcr {
    private static final TypeReference<List<SheetWord>> WORDS = new TypeReference<>() {};

    private final Tiers tiers;
    private final PaidCaller caller;
    private final PriceList prices;
    private final Clock clock;

    @Inject
    PaidCloudOcr(Tiers tiers, PaidCaller caller, PriceList prices, Clock clock) {
        this.tiers = tiers;
        this.caller = caller;
        this.prices = prices;
        this.clock = clock;
    }

    /**
     * The words on a picture; asked for once a job, however often it is called.
     *
     * @param png no side longer than 2,048 pixels
     * @throws NoAnswer when the tier is not there, may not be asked, or does not answer
     */
    public List<SheetWord> read(ProcessingJob job, byte[] png) throws NoAnswer {
        CloudOcr ocr = tiers.cloudOcr().orElseThrow(() -> new NoAnswer("there is no cloud OCR"));
        Charge page = prices.price(
                        ReaderTier.CLOUD_OCR, Charge.Unit.PAGE, LocalDate.now(clock.withZone(ZoneOffset.UTC)))
                .of(1);
        return words(caller.answer(
                job,
                ReaderTier.CLOUD_OCR,
                ContentHash.of(png),
                List.of(page),
                () -> PaidCaller.Reply.asExpected(bytes(ocr.read(png).content()))));
    }

    private static byte[] bytes(List<SheetWord> words) {
        try {
            return Mappers.JSON.writeValueAsBytes(words);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SheetWord> words(byte[] answer) {
        try {
            return Mappers.JSON.readValue(answer, WORDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
