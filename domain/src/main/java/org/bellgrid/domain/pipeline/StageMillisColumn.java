package org.bellgrid.domain.pipeline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import org.bellgrid.domain.persistence.JsonColumn;

/** How it stands in a column. */
@Converter
public class StageMillisColumn extends JsonColumn<Map<Stage, Long>>
        implements AttributeConverter<Map<Stage, Long>, Object> {
    public StageMillisColumn() {
        super(types -> types.constructMapType(TreeMap.class, Stage.class, Long.class));
    }
}
