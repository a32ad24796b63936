package org.bellgrid.domain.document;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bellgrid.domain.persistence.LowerCaseEnum;
import org.bellgrid.domain.reading.DocumentKind;

/** How it stands in a column. */
@Converter
public class DocumentKindColumn extends LowerCaseEnum<DocumentKind>
        implements AttributeConverter<DocumentKind, String> {
    public DocumentKindColumn() {
        super(DocumentKind.class);
    }
}
