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
import org.bellgrid.processing.tier.PriceList.Price;

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
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        Price input = prices.price(ReaderTier.LLM, Charge.Unit.INPUT_TOKEN, today);
        Price output = prices.price(ReaderTier.LLM, Charge.Unit.OUTPUT_TOKEN, today);
        byte[] answer = caller.answer(
                job,
                ReaderTier.LLM,
                prompt.hash(),
                List.of(input.of(prompt.inputTokens()), output.of(question.mostTokens())),
                () -> reply(model.ask(question), input, output));
        String json = new String(answer, StandardCharsets.UTF_8);
        kept.put(job.district(), document, prompt.hash(), json);
        return json;
    }

    private static PaidCaller.Reply reply(LlmAnswer answer, Price input, Price output) {
        return new PaidCaller.Reply(
                answer.json().getBytes(StandardCharsets.UTF_8),
                List.of(input.of(answer.inputTokens()), output.of(answer.outputTokens())));
    }
}
