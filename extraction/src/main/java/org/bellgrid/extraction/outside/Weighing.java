package org.bellgrid.extraction.outside;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.BlockReading;
import org.bellgrid.domain.draft.BlockReading.Reader;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.trust.ModelTrust;
import org.jspecify.annotations.Nullable;

/**
 * Sets what a language model says against what was read. Nothing that it says gets into a draft but by words that were
 * read here:
 *
 * <ol>
 *   <li>It consents to a block, and points to its words: the block is surer.
 *   <li>It proves that the words of a doubtful block belong to another time, or parts its name and notes otherwise: the
 *       block is changed, and a person has to look.
 *   <li>It does not say all of a block: the block stays as it was.
 *   <li>It says anything else of a block: the block stays, and a person has to look.
 *   <li>It takes words for a block that nobody else has, and proves when it takes place: a person has to decide.
 *   <li>It says anything else: that is left out, and a person has to look.
 * </ol>
 */
final class Weighing {
    private static final BlockDetails UNREAD = new BlockDetails("", null, null, null, null, null, null, "", null);

    private final Scope scope;
    private final Set<AskedBlock> asked;
    private final Map<String, List<Statement>> ofBlocks;
    private final List<Statement> ofOthers;
    private int unproven;
    private int changed;

    private Weighing(Scope scope, List<Statement> said) {
        this.scope = scope;
        asked = Set.copyOf(scope.asked());
        Set<String> ids = asked.stream().map(AskedBlock::id).collect(Collectors.toSet());
        ofBlocks = said.stream()
                .filter(statement -> ids.contains(statement.id()))
                .collect(Collectors.groupingBy(statement -> Objects.requireNonNull(statement.id())));
        ofOthers = said.stream().filter(statement -> statement.id() == null).toList();
        unproven = said.size() - ofOthers.size() - sizeOf(ofBlocks);
    }

    private static int sizeOf(Map<String, List<Statement>> statements) {
        return statements.values().stream().mapToInt(List::size).sum();
    }

    /**
     * A draft, as it is now.
     *
     * @param scope what was asked about it
     * @param said the answer
     */
    static Draft of(Draft draft, Scope scope, List<Statement> said) {
        return new Weighing(scope, said).weighed(draft);
    }

    private Draft weighed(Draft draft) {
        Iterator<AskedBlock> blocks = scope.blocks().iterator();
        List<DraftTimetable> timetables = new ArrayList<>();
        draft.timetables()
                .forEach(timetable -> timetables.add(timetable.with(timetable.blocks().stream()
                        .map(block -> weighed(blocks.next()))
                        .toList())));
        List<DraftBlock> found = ofOthers.stream()
                .flatMap(statement -> found(statement).stream())
                .toList();
        unproven += ofOthers.size() - found.size();
        found.forEach(block -> add(block, timetables));
        return new Draft(timetables, objection(draft, found.size()), draft.unplaced());
    }

    private @Nullable String objection(Draft draft, int found) {
        String said = Stream.of(
                        Optional.ofNullable(draft.objection()),
                        Optional.of("a language model cannot point to what it says of %d blocks".formatted(unproven))
                                .filter(text -> unproven > 0),
                        Optional.of("a language model reads %d blocks otherwise".formatted(changed))
                                .filter(text -> changed > 0),
                        Optional.of("a language model has found %d blocks more".formatted(found))
                                .filter(text -> found > 0))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? null : said;
    }

    /** To the first timetable on its page. */
    private static void add(DraftBlock block, List<DraftTimetable> timetables) {
        for (int i = 0; i < timetables.size(); i++) {
            DraftTimetable timetable = timetables.get(i);
            boolean here = timetable.blocks().stream()
                    .anyMatch(other -> other.read().page() == block.read().page());
            if (here) {
                timetables.set(
                        i,
                        timetable.with(Stream.concat(timetable.blocks().stream(), Stream.of(block))
                                .toList()));
                return;
            }
        }
    }

    private DraftBlock weighed(AskedBlock block) {
        List<Statement> said = asked.contains(block) ? ofBlocks.getOrDefault(block.id(), List.of()) : List.of();
        if (said.isEmpty()) {
            return block.block();
        }
        Optional<DraftBlock> weighed = said.size() == 1 ? weighed(block, said.get(0)) : Optional.empty();
        if (weighed.isEmpty()) {
            unproven++;
        }
        DraftBlock now = weighed.orElseGet(() -> with(
                block.block(),
                block.block().details(),
                block.block().confidence(),
                block.block().read(),
                BlockFlag.CONTESTED));
        return now.with(said.stream()
                .limit(1)
                .map(statement -> reading(block.block(), statement))
                .toList());
    }

    /** What it has read: in the words that were read here where it says the same, since it may not be told all of them. */
    private BlockReading reading(DraftBlock block, Statement said) {
        boolean same = Proof.of(said, scope)
                .filter(proof -> proof.hasTextOf(block.details()))
                .isPresent();
        return new BlockReading(
                Reader.LLM,
                (same ? Stream.of(block.name(), block.notes()) : Stream.of(said.name(), said.notes()))
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n")));
    }

    /** Empty where the model does not prove what it says. */
    private Optional<DraftBlock> weighed(AskedBlock asked, Statement said) {
        DraftBlock block = asked.block();
        BlockDetails read = block.details();
        return Proof.of(said, scope)
                .filter(proof -> proof.isWithin(asked.page(), asked.area()))
                .filter(proof -> proof.provesPlace(read, asked.page(), asked.area()))
                .flatMap(proof -> proof.hasTextOf(read) && proof.leavesPlaceOf(read)
                        ? Optional.of(proof.hasPlaceOf(read) ? consented(asked, proof) : block)
                        : Optional.of(proof)
                                .filter(other -> asked.doubtful() && mayChange(asked, other))
                                .flatMap(other -> changed(block, other)));
    }

    private DraftBlock consented(AskedBlock asked, Proof proof) {
        DraftBlock block = asked.block();
        boolean letters =
                Scope.fitsGrid(block) && proof.isReading() && wordsIn(asked).allMatch(proof::uses);
        return with(
                block,
                block.details(),
                ModelTrust.consented(block.confidence(), letters),
                block.read().readBy(ReaderTier.LLM),
                null);
    }

    /** Whether every word of the block finds its place, which nobody can tell where several share its words. */
    private boolean mayChange(AskedBlock asked, Proof proof) {
        return proof.hasTextOf(asked.block().details())
                || (isAlone(asked) && wordsIn(asked).allMatch(proof::uses));
    }

    private boolean isAlone(AskedBlock asked) {
        return scope.on(asked.page())
                        .filter(other -> other.area().equals(asked.area()))
                        .count()
                == 1;
    }

    private Stream<PlacedWord> wordsIn(AskedBlock asked) {
        return scope.words(asked.page())
                .filter(word -> word.isIn(asked.area()))
                .filter(word -> word.text().codePoints().anyMatch(Character::isLetterOrDigit));
    }

    private Optional<DraftBlock> changed(DraftBlock block, Proof proof) {
        BlockDetails read = block.details();
        boolean sameText = proof.hasTextOf(read);
        BlockDetails now = proof.over(
                read,
                sameText ? read.name() : proof.name().text(),
                sameText ? read.notes() : proof.notes().lines());
        if (isBackwards(now)) {
            return Optional.empty();
        }
        changed++;
        return Optional.of(
                with(block, now, ModelTrust.OTHERWISE, block.read().readBy(ReaderTier.LLM), BlockFlag.READINGS_DIFFER));
    }

    private static boolean isBackwards(BlockDetails block) {
        return block.start() != null && block.end() != null && !block.start().isBefore(block.end());
    }

    /** A block of words that belong to no other, if it is proven. */
    private Optional<DraftBlock> found(Statement said) {
        return Proof.of(said, scope).flatMap(proof -> proof.name().page().flatMap(page -> found(proof, page)));
    }

    private Optional<DraftBlock> found(Proof proof, int page) {
        Box area = proof.name().around();
        BlockDetails now = proof.over(UNREAD, proof.name().text(), proof.notes().lines());
        boolean proven = now.day() != null
                && now.start() != null
                && !isBackwards(now)
                && proof.provesPlace(UNREAD, page, area)
                && proof.name().words().stream().noneMatch(this::isTaken);
        return proven
                ? Optional.of(new DraftBlock(
                        now.name(),
                        now.day(),
                        null,
                        now.week(),
                        now.start(),
                        now.end(),
                        null,
                        now.notes(),
                        null,
                        ModelTrust.FOUND,
                        scope.evidence(page, area, proof.name().text()),
                        Set.of(BlockFlag.FOUND_OUTSIDE)))
                : Optional.empty();
    }

    private boolean isTaken(PlacedWord word) {
        return scope.on(word.page()).anyMatch(block -> word.isIn(block.area()));
    }

    private static DraftBlock with(
            DraftBlock block, BlockDetails now, Confidence confidence, Evidence evidence, @Nullable BlockFlag flag) {
        Set<BlockFlag> flags = EnumSet.noneOf(BlockFlag.class);
        flags.addAll(block.flags());
        Stream.ofNullable(flag).forEach(flags::add);
        return new DraftBlock(
                now.name(),
                now.day(),
                now.date(),
                now.week(),
                now.start(),
                now.end(),
                now.period(),
                now.notes(),
                now.color(),
                confidence,
                evidence,
                flags);
    }
}
