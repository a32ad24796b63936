package org.bellgrid.domain.pipeline;

import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import org.bellgrid.domain.persistence.JsonColumn;

@Converter
class StageMillisColumn extends JsonColumn<Map<Stage, Long>> {
    StageMillisColumn() {
        super(types -> types.constructMapType(TreeMap.class, Stage.class, Long.class));
    }
}
