package org.bellgrid.processing.tier;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.cost.Charge;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.reading.ReadResult.Asked;

/** A language model on a job's account. */
@Dependent
public class PaidLlm {
    /** Of an answer: what it takes without any block, and what a block takes. */
    private static final int FRAME_TOKENS = 200;

    private static final int BLOCK_TOKENS = 200;

    private final Tiers tiers;
    private final PaidCaller caller;
    private final KeptLlmAnswers kept;
    private final PriceList prices;
    private final Clock clock;

    @Inject
    PaidLlm(Tiers tiers, PaidCaller caller, KeptLlmAnswers kept, PriceList prices, Clock clock) {
        this.tiers = tiers;
        this.caller = caller;
        this.kept = kept;
        this.prices = prices;
        this.clock = clock;
    }

    /**
     * The answer to a question, a JSON object; asked for once a job, however often it is called, and not at all where the
     * same has been asked about the same document before.
     *
     * @param document its original bytes
     * @throws NoAnswer when the tier is not there, may not be asked, or does not answer
     */
    public String ask(ProcessingJob job, ContentHash document, Asked asked) throws NoAnswer {
        LanguageModel model = tiers.languageModel().orElseThrow(() -> new NoAnswer("there is no language model"));
        LlmQuestion question = new LlmQuestion(
                asked.system(),
                asked.user(),
                asked.pictures(),
                asked.schema(),
                FRAME_TOKENS + BLOCK_TOKENS * asked.blocks());
        Prompt prompt = new Prompt(question, asked.megapixels());
        Optional<String> before = kept.find(job.district(), document, prompt.hash());
        if (before.isPresent()) {
            return before.get();
        }
        byte[] answer = caller.answer(
                job,
                ReaderTier.LLM,
                prompt.hash(),
                charges(prompt.inputTokens(), question.mostTokens()),
                () -> model.ask(question).json().getBytes(StandardCharsets.UTF_8));
        String json = new String(answer, StandardCharsets.UTF_8);
        kept.put(job.district(), document, prompt.hash(), json);
        return json;
    }

    private List<Charge> charges(int inputTokens, int outputTokens) throws NoAnswer {
        LocalDate day = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return List.of(
                prices.charge(ReaderTier.LLM, Charge.Unit.INPUT_TOKEN, inputTokens, day),
                prices.charge(ReaderTier.LLM, Charge.Unit.OUTPUT_TOKEN, outputTokens, day));
    }
}
