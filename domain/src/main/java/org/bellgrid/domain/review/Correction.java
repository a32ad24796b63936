package org.bellgrid.domain.review;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.persistence.JsonColumn;
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

    @Convert(converter = InstantColumn.class)
    @Column
    private Instant at;

    protected Correction() {}

    Correction(HitlTask task, UserId reviewer, Settlement.Change change, Instant at) {
        this.id = UUID.randomUUID();
        this.districtId = task.district().value();
        this.taskId = task.id().value();
        this.reviewer = reviewer.value();
        this.position = change.position();
        this.read = change.read();
        this.settled = change.settled();
        this.at = at;
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
