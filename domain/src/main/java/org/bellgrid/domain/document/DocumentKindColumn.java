package org.bellgrid.domain.document;

import jakarta.persistence.Converter;
import org.bellgrid.domain.persistence.LowerCaseEnum;
import org.bellgrid.domain.reading.DocumentKind;

@Converter(autoApply = true)
class DocumentKindColumn extends LowerCaseEnum<DocumentKind> {
    DocumentKindColumn() {
        super(DocumentKind.class);
    }
}
