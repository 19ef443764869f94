package org.smewallet.process.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.smewallet.enterprise.EnterpriseRegister;
import org.smewallet.enterprise.RegisterMaintenance;
import org.smewallet.identity.MandateBasis;
import org.smewallet.identity.Mandates;
import org.smewallet.process.registration.RegistrationProcess;
import org.smewallet.provider.ProviderListMaintenance;
import org.smewallet.shared.Brussels;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What profile demo starts with: the example register, the providers that public pages name, the mandates of the personas,
 * and example enterprises that are registered already, unless {@code smewallet.demo.data=none}.
 */
@Component
@Profile("demo")
@Order(ExampleData.ORDER)
public class ExampleData implements ApplicationRunner {

    /** Example files come after the enterprises that apply. */
    public static final int ORDER = 100;

    private final EnterpriseRegister register;
    private final RegisterMaintenance registerMaintenance;
    private final ProviderListMaintenance providerList;
    private final Mandates mandates;
    private final RegistrationProcess registrations;
    private final Clock clock;
    private final boolean withEnterprises;

    ExampleData(EnterpriseRegister register, RegisterMaintenance registerMaintenance, ProviderListMaintenance providerList, Mandates mandates,
            RegistrationProcess registrations, Clock clock, @Value("${smewallet.demo.data:all}") String data) {
        this.register = register;
        this.registerMaintenance = registerMaintenance;
        this.providerList = providerList;
        this.mandates = mandates;
        this.registrations = registrations;
        this.clock = clock;
        this.withEnterprises = !"none".equals(data);
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        load(withEnterprises);
    }

    /** Puts in what is missing; what a visitor changed since stays. */
    @Transactional
    public void load(boolean enterprisesToo) {
        if (register.find(ExampleEnterprises.SMALL.number()).isPresent()) {
            return;
        }
        LocalDate today = Brussels.today(clock);
        Arrays.stream(ExampleProviders.values()).forEach(this::putProvider);
        for (ExampleEnterprises example : ExampleEnterprises.values()) {
            registerMaintenance.put(example.inRegister(today));
            if (example.isRegistered()) {
                mandates.grant(example.representative().login(), example.number(), MandateBasis.LEGAL_REPRESENTATIVE);
                if (enterprisesToo) {
                    registrations.register(example.representative().actor(), example.registration(today));
                }
            }
        }
    }

    private void putProvider(ExampleProviders example) {
        registerMaintenance.put(example.inRegister());
        providerList.add(example.onList());
        if (example.answers() != null) {
            mandates.grant(example.answers().login(), example.number(), MandateBasis.LEGAL_REPRESENTATIVE);
        }
    }
}
