package org.bellgrid.api.admin;

import java.math.BigDecimal;
import java.util.List;
import org.bellgrid.api.lists.Pagination;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of what was spent in a month.
 *
 * @param month such as {@code 2026-11}
 * @param total US dollars, of the whole month
 */
@Schema(name = "CostList")
record CostList(String month, BigDecimal total, List<CostView> items, Pagination pagination) {
    CostList {
        items = List.copyOf(items);
    }
}
