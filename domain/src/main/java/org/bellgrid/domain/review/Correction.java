package org.bellgrid.domain.review;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.persistence.JsonColumn;
import org.bellgrid.domain.persistence.OptionalUuidColumn;
import org.bellgrid.domain.pipeline.ReaderTierColumn;
import org.bellgrid.domain.tenancy.SchoolId;
import org.bellgrid.domain.timetable.FlagsColumn;
import org.jspecify.annotations.Nullable;

/** Where a reviewer found something else than the machine had read. */
@Entity
@Table(name = "corrections")
public class Correction {
    @Id
    private UUID id;

    @Column(name = "district_id")
    private UUID districtId;

    @Column(name = "task_id")
    private UUID taskId;

    @Column
    private UUID reviewer;

    @Column
    private @Nullable Integer position;

    @Convert(converter = Correction.DetailsColumn.class)
    @Column
    private @Nullable BlockDetails read;

    @Convert(converter = Correction.DetailsColumn.class)
    @Column
    private @Nullable BlockDetails settled;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "school_id")
    private @Nullable UUID schoolId;

    @Convert(converter = ReaderTierColumn.class)
    @Column
    private @Nullable ReaderTier tier;

    @Column
    private @Nullable Double confidence;

    @Convert(converter = FlagsColumn.class)
    @Column
    private Set<BlockFlag> flags;

    @Convert(converter = InstantColumn.class)
    @Column
    private Instant at;

    protected Correction() {}

    Correction(HitlTask task, UserId reviewer, @Nullable SchoolId school, Settlement.Change change, Instant at) {
        DraftBlock block = change.read();
        Evidence place = block == null ? null : block.evidence();
        this.id = UUID.randomUUID();
        this.districtId = task.district().value();
        this.taskId = task.id().value();
        this.reviewer = reviewer.value();
        this.position = change.position();
        this.read = block == null ? null : block.details();
        this.settled = change.settled();
        this.schoolId = school == null ? null : school.value();
        this.tier = place == null ? null : place.tier();
        this.confidence = block == null ? null : block.confidence().value();
        this.flags = block == null ? Set.of() : block.flags();
        this.at = at;
    }

    /** The block's place in the draft, from 1; empty when the machine had missed it. */
    Optional<Integer> position() {
        return Optional.ofNullable(position);
    }

    /** What the block says; empty when there is none. */
    Optional<BlockDetails> settled() {
        return Optional.ofNullable(settled);
    }

    /** How a block's details stand in a column. */
    @Converter
    public static class DetailsColumn extends JsonColumn<BlockDetails>
            implements AttributeConverter<BlockDetails, Object> {
        public DetailsColumn() {
            super(types -> types.constructType(BlockDetails.class));
        }
    }
}
