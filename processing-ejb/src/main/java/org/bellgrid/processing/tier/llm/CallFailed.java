package org.bellgrid.processing.tier.llm;

import org.bellgrid.processing.tier.TierFault;

/** Carries a fault through LangChain4j, which lets none but unchecked exceptions pass, and unwraps those with a cause. */
final class CallFailed extends RuntimeException {
    private final transient TierFault fault;

    CallFailed(TierFault fault) {
        super(fault.getMessage());
        this.fault = fault;
    }

    TierFault fault() {
        return fault;
    }
}
