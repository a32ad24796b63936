package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class TransactionsIT {

    @Inject
    SendAndInsert sendAndInsert;

    @Deployment
    static WebArchive application() throws URISyntaxException {
        return ShrinkWrap.create(WebArchive.class, "transactions.war")
                .addClass(SendAndInsert.class)
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    @Test
    void a_roll_back_takes_the_row_back_but_not_the_message() throws Exception {
        sendAndInsert.thenRollBack("wake-up");

        assertThat(sendAndInsert.rows()).isZero();
        assertThat(sendAndInsert.message()).contains("wake-up");
    }
}
