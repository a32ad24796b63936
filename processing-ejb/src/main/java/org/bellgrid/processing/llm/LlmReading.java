package org.bellgrid.processing.llm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.pipeline.ModelUse;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult.Asked;
import org.bellgrid.domain.reading.ReadResult.Drafted;
import org.bellgrid.processing.ocr.Escalation;
import org.bellgrid.processing.ocr.Judgement;
import org.bellgrid.processing.ocr.KeptBack;
import org.bellgrid.processing.ocr.SeenOfJob;
import org.bellgrid.processing.reader.Originals;
import org.bellgrid.processing.reader.Readers;
import org.bellgrid.processing.runtime.StageWork;
import org.bellgrid.processing.runtime.TransientFault;
import org.bellgrid.processing.tier.NoAnswer;
import org.bellgrid.processing.tier.PaidLlm;
import org.bellgrid.processing.validation.AcceptanceOfDistrict;

/** Has a reader put into words what is in doubt, asks a language model, and has a reader weigh what it says. */
@Dependent
class LlmReading implements StageWork<Drafted> {
    private final SeenOfJob seen;
    private final Originals originals;
    private final Readers readers;
    private final PaidLlm model;
    private final Escalation escalation;
    private final AcceptanceOfDistrict acceptance;
    private final KeptBack keptBack;
    private final Judgement judgement;

    @Inject
    LlmReading(
            SeenOfJob seen,
            Originals originals,
            Readers readers,
            PaidLlm model,
            Escalation escalation,
            AcceptanceOfDistrict acceptance,
            KeptBack keptBack,
            Judgement judgement) {
        this.seen = seen;
        this.originals = originals;
        this.readers = readers;
        this.model = model;
        this.escalation = escalation;
        this.acceptance = acceptance;
        this.keptBack = keptBack;
        this.judgement = judgement;
    }

    @Override
    public Outcome<Drafted> work(ProcessingJob job) throws TransientFault {
        if (job.modelUse() == ModelUse.UNWANTED) {
            return new Outcome.Skipped<>("language model: it is not wanted for this job");
        }
        if (job.modelUse() == ModelUse.NEEDED && needsNobody(job)) {
            return new Outcome.Skipped<>("language model: nobody has to look at this draft");
        }
        Optional<byte[]> kept = seen.of(job);
        if (kept.isEmpty()) {
            return new Outcome.Skipped<>("nothing has been kept of the local reading");
        }
        ReadRequest.Ask ask = new ReadRequest.Ask(kept.get(), escalation.of(job), keptBack.of(job));
        Outcome<Asked> asked = readers.ask(ask, Asked.class);
        return asked instanceof Outcome.Confident<Asked> question
                ? read(job, ask, question.product())
                : new Outcome.Skipped<>("what is in doubt cannot be put into words");
    }

    private boolean needsNobody(ProcessingJob job) {
        return acceptance.of(job).judge(job.draft().orElseThrow()) instanceof Outcome.Confident<?>;
    }

    private Outcome<Drafted> read(ProcessingJob job, ReadRequest.Ask ask, Asked question) throws TransientFault {
        if (question.blocks() == 0) {
            return new Outcome.Skipped<>("more is in doubt than a language model is asked at once");
        }
        ContentHash document = originals.document(job).contentHash();
        PaidLlm.Told told;
        try {
            told = model.ask(job, document, question);
        } catch (NoAnswer none) {
            return new Outcome.Skipped<>("language model: " + none.getMessage());
        }
        Outcome<Drafted> read = readers.ask(ask.weigh(told.json()), Drafted.class);
        if (!(read instanceof Outcome.Confident<Drafted> drafted)) {
            return new Outcome.Skipped<>("language model: the answer has not the form that was asked for");
        }
        model.keep(job, document, told);
        return judgement.of(job, drafted.product());
    }

    @Override
    public void keep(ProcessingJob job, Outcome<Drafted> outcome) {
        judgement.keep(job, outcome);
    }
}
