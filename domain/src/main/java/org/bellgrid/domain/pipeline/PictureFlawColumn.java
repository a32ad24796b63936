package org.bellgrid.domain.pipeline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bellgrid.domain.persistence.LowerCaseEnum;
import org.bellgrid.domain.problem.PictureFlaw;

/** How it stands in a column. */
@Converter
public class PictureFlawColumn extends LowerCaseEnum<PictureFlaw> implements AttributeConverter<PictureFlaw, String> {
    public PictureFlawColumn() {
        super(PictureFlaw.class);
    }
}
