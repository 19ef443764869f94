package org.smewallet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The SME e-wallet (kmo-portefeuille): from an enterprise's registration to the payment of its provider. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SmeWallet {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(SmeWallet.class);
        application.addListeners(new StartUpMemory());
        if (Commands.isAsked(arguments)) {
            Commands.prepare(application, arguments);
            System.exit(SpringApplication.exit(application.run(arguments)));
        }
        application.run(arguments);
    }
}
