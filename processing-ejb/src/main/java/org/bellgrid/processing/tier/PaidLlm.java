package org.bellgrid.processing.tier;

import static java.lang.System.Logger.Level.WARNING;

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
import org.bellgrid.domain.pipeline.ModelUse;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.reading.ReadResult.Asked;
import org.bellgrid.processing.tier.PriceList.Price;

/** A language model on a job's account. */
@Dependent
public class PaidLlm {
    private static final System.Logger LOG = System.getLogger(PaidLlm.class.getName());

    /** Of an answer: what it takes without any block, and what a block takes. */
    private static final int FRAME_TOKENS = 200;

    private static final int BLOCK_TOKENS = 200;
    /** No provider counts more than so many times what we do. */
    private static final int MOST_TIMES_AS_MANY = 4;

    private final Tiers tiers;
    private final PaidCaller caller;
    private final KeptLlmAnswers kept;
    private final TierMetrics metrics;
    private final PriceList prices;
    private final Clock clock;

    @Inject
    PaidLlm(Tiers tiers, PaidCaller caller, KeptLlmAnswers kept, TierMetrics metrics, PriceList prices, Clock clock) {
        this.tiers = tiers;
        this.caller = caller;
        this.kept = kept;
        this.metrics = metrics;
        this.prices = prices;
        this.clock = clock;
    }

    /**
     * What a model says.
     *
     * @param json an object; may say anything
     * @param prompt of all that it was asked
     * @param known whether it had been kept
     */
    public record Told(String json, ContentHash prompt, boolean known) {}

    /**
     * The answer to a question; asked for once a job, however often it is called, and not at all where one to the same question
     * about the same document has been kept, unless the job wants it anew.
     *
     * @param document its original bytes
     * @throws NoAnswer when the tier is not there, may not be asked, or does not answer
     */
    public Told ask(ProcessingJob job, ContentHash document, Asked asked) throws NoAnswer {
        LanguageModel model = tiers.languageModel().orElseThrow(() -> new NoAnswer("there is no language model"));
        LlmQuestion question = new LlmQuestion(
                asked.system(),
                asked.user(),
                asked.pictures(),
                asked.schema(),
                FRAME_TOKENS + BLOCK_TOKENS * asked.blocks());
        Prompt prompt = new Prompt(tiers.modelName(), question, asked.megapixels());
        Optional<String> before = job.modelUse() == ModelUse.WANTED
                ? Optional.empty()
                : kept.find(job.district(), document, prompt.hash());
        if (before.isPresent()) {
            metrics.known(ReaderTier.LLM);
            return new Told(before.get(), prompt.hash(), true);
        }
        return new Told(answer(job, model, prompt), prompt.hash(), false);
    }

    private String answer(ProcessingJob job, LanguageModel model, Prompt prompt) throws NoAnswer {
        LlmQuestion question = prompt.question();
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        Price input = prices.price(ReaderTier.LLM, Charge.Unit.INPUT_TOKEN, today);
        Price output = prices.price(ReaderTier.LLM, Charge.Unit.OUTPUT_TOKEN, today);
        byte[] answer = caller.answer(
                job,
                ReaderTier.LLM,
                prompt.hash(),
                List.of(input.of(prompt.inputTokens()), output.of(question.mostTokens())),
                () -> {
                    LlmAnswer given = model.ask(question);
                    return new PaidCaller.Reply(
                            given.json().getBytes(StandardCharsets.UTF_8),
                            List.of(
                                    input.of(believed(given.inputTokens(), MOST_TIMES_AS_MANY * prompt.inputTokens())),
                                    output.of(believed(given.outputTokens(), question.mostTokens()))));
                });
        return new String(answer, StandardCharsets.UTF_8);
    }

    /** What a provider says may be anything; no ledger shall be filled by one answer. */
    private static int believed(int tokens, int most) {
        if (tokens > most) {
            LOG.log(WARNING, "a language model says that it has taken {0} tokens; {1} are booked", tokens, most);
        }
        return Math.min(tokens, most);
    }

    /** Has the same question answered the same for a while, once its answer has turned out to be one. */
    public void keep(ProcessingJob job, ContentHash document, Told told) {
        if (!told.known()) {
            kept.put(job.district(), document, told.prompt(), told.json());
        }
    }
}
