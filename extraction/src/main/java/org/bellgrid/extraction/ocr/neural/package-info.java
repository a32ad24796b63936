/** PP-OCRv4 by ONNX Runtime: finds lines of text anywhere on a page, and reads them. The main reader of pictures. */
@NullMarked
package org.bellgrid.extraction.ocr.neural;

import org.jspecify.annotations.NullMarked;
