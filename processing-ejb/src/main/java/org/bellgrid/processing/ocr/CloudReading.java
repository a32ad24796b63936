package org.bellgrid.processing.ocr;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.reading.Discretion;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult.Drafted;
import org.bellgrid.domain.reading.ReadResult.Shown;
import org.bellgrid.domain.reading.SheetWord;
import org.bellgrid.processing.reader.Readers;
import org.bellgrid.processing.runtime.StageWork;
import org.bellgrid.processing.runtime.TransientFault;
import org.bellgrid.processing.tier.NoAnswer;
import org.bellgrid.processing.tier.PaidCloudOcr;

/** Shows cloud OCR what was not read for sure, and has a reader work in what it says. */
@Dependent
class CloudReading implements StageWork<Drafted> {
    private final SeenOfJob seen;
    private final Readers readers;
    private final PaidCloudOcr ocr;
    private final KeptBack keptBack;
    private final Judgement judgement;

    @Inject
    CloudReading(SeenOfJob seen, Readers readers, PaidCloudOcr ocr, KeptBack keptBack, Judgement judgement) {
        this.seen = seen;
        this.readers = readers;
        this.ocr = ocr;
        this.keptBack = keptBack;
        this.judgement = judgement;
    }

    @Override
    public Outcome<Drafted> work(ProcessingJob job) throws TransientFault {
        Optional<byte[]> kept = seen.of(job);
        if (kept.isEmpty()) {
            return new Outcome.Skipped<>("nothing has been kept of the local reading");
        }
        Discretion discretion = keptBack.of(job);
        Outcome<Shown> shown = readers.ask(new ReadRequest.Show(kept.get(), discretion), Shown.class);
        return shown instanceof Outcome.Confident<Shown> pictures
                ? read(job, kept.get(), discretion, pictures.product().pictures())
                : new Outcome.Skipped<>("what is in doubt cannot be shown");
    }

    private Outcome<Drafted> read(ProcessingJob job, byte[] kept, Discretion discretion, List<byte[]> pictures)
            throws TransientFault {
        if (pictures.isEmpty()) {
            return new Outcome.Skipped<>("no line is in doubt that may be shown");
        }
        List<List<SheetWord>> answers = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (byte[] picture : pictures) {
            try {
                answers.add(ocr.read(job, picture));
            } catch (NoAnswer none) {
                answers.add(List.of()); // the others are paid for: they count
                faults.add(String.valueOf(none.getMessage()));
            }
        }
        if (faults.size() == pictures.size()) {
            return new Outcome.Skipped<>("cloud OCR: " + faults.get(0));
        }
        Outcome<Drafted> read = readers.ask(new ReadRequest.Reconsider(kept, discretion, answers), Drafted.class);
        return read instanceof Outcome.Confident<Drafted> drafted
                ? judgement.of(job, drafted.product())
                : new Outcome.Skipped<>("nothing could be made of what cloud OCR says");
    }

    @Override
    public void keep(ProcessingJob job, Outcome<Drafted> outcome) {
        judgement.keep(job, outcome);
    }
}
