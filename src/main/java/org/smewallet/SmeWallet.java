package org.smewallet;

import org.camunda.bpm.spring.boot.starter.annotation.EnableProcessApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The SME e-wallet (kmo-portefeuille): from an enterprise's registration to the payment of its provider. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableProcessApplication("sme-wallet")
public class SmeWallet {

    public static void main(String[] arguments) {
        SpringApplication.run(SmeWallet.class, arguments);
    }
}
