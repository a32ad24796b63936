package org.bellgrid.processing.ocr;

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
        activationConfig =
                @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "jms/ocr-cloud"))
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OcrCloudListener implements MessageListener {
    @Inject
    StageRunner runner;

    @Inject
    CloudReading work;

    @Override
    public void onMessage(Message wakeUp) {
        runner.run(Stage.OCR_CLOUD, wakeUp, work);
    }
}
