package org.bellgrid.processing.log;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.logging.Handler;
import java.util.logging.Logger;

/** Stands between all loggers and the server's log as long as the application runs. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogSetUp {
    private static final Logger ROOT = Logger.getLogger("");

    private LogFields fields;

    @PostConstruct
    void start() {
        fields = new LogFields();
        for (Handler handler : ROOT.getHandlers()) {
            replace(handler, new MaskingHandler(handler));
        }
    }

    @PreDestroy
    void stop() {
        for (Handler handler : ROOT.getHandlers()) {
            if (handler instanceof MaskingHandler masking) {
                replace(masking, masking.next());
            }
        }
        fields.close();
    }

    private static void replace(Handler handler, Handler other) {
        ROOT.addHandler(other);
        ROOT.removeHandler(handler);
    }
}
