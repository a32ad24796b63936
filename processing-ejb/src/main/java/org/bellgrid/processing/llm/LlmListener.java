package org.bellgrid.processing.llm;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.processing.runtime.StageRunner;

/** Hears the calls of the stage. */
@MessageDriven(
        activationConfig = @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "jms/llm"))
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LlmListener implements MessageListener {
    @Inject
    StageRunner runner;

    @Inject
    LlmReading work;

    @Override
    public void onMessage(Message wakeUp) {
        runner.run(Stage.LLM, wakeUp, work);
    }
}
