package org.smewallet.process.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.smewallet.enterprise.EnterpriseDirectory;
import org.smewallet.enterprise.Letter;
import org.smewallet.enterprise.Letters;
import org.smewallet.enterprise.RegisterMaintenance;
import org.smewallet.enterprise.RegisteredEnterprise;
import org.smewallet.enterprise.RegisteredEnterprise.Establishment;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.identity.Role;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EstablishmentNumber;
import org.smewallet.shared.NaceCode;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.TimeMachine;
import org.springframework.beans.factory.annotation.Autowired;

/** A registration as its diagram tells it: who registers, what they answer, and where the process stands. */
abstract class RegistrationStories {
    static final Actor REPRESENTATIVE = new Actor("representative", java.util.Set.of(Role.ENTREPRENEUR));
    static final Actor EMPLOYEE = new Actor("employee", java.util.Set.of(Role.ENTREPRENEUR));
    static final Actor CASE_WORKER = new Actor("caseworker", java.util.Set.of(Role.CASE_WORKER));
    static final EnterpriseNumber NUMBER = EnterpriseNumber.parse("1999.000.051");

    @Autowired
    RegistrationProcess registrations;
    @Autowired
    WorkLists work;
    @Autowired
    RegisterMaintenance register;
    @Autowired
    EnterpriseDirectory directory;
    @Autowired
    Mandates mandates;
    @Autowired
    Letters letters;
    @Autowired
    TimeMachine time;
    @Autowired
    CleanDatabase database;
    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void startOn2March() {
        database.clean();
        ProcessEngineTests.init(engine);
        time.jumpTo("2026-03-02T10:00");
        register.put(inRegister("BV", EnterpriseKind.SME, "ACTIVE"));
    }

    Letter letter() {
        List<Letter> posted = letters.to(NUMBER);
        return posted.get(posted.size() - 1);
    }

    String code() {
        return letter().activationCode().orElseThrow();
    }

    ProcessInstance instance(RegistrationView view) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(view.registrationNumber()).singleResult();
    }

    List<String> passed(RegistrationView view) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
                .filter(activity -> activity.getProcessInstanceId().equals(processOf(view))).map(activity -> activity.getActivityId()).toList();
    }

    long times(RegistrationView view, String activity) {
        return passed(view).stream().filter(activity::equals).count();
    }

    String processOf(RegistrationView view) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(view.registrationNumber())
                .singleResult().getId();
    }

    static RegisteredEnterprise inRegister(String legalForm, EnterpriseKind kind, String status) {
        return new RegisteredEnterprise(NUMBER, "Voorbeeldonderneming", legalForm, status, kind, NaceCode.parse("62.100"),
                List.of(new Establishment(EstablishmentNumber.parse("2.123.456.791"), "FLEMISH")), List.of(REPRESENTATIVE.person()),
                "Voorbeeldstraat 1, 3000 Leuven");
    }

    static Answers start() {
        return new Answers(Map.of("enterpriseNumber", "1999.000.051", "contactEmail", "office@example.org", "role", "OTHER"));
    }

    static Answers data() {
        Map<String, Object> form = new HashMap<>();
        form.put("mainNaceCode", "62.100");
        form.put("iban", "BE68 5390 0754 7034");
        form.put("bic", "GKCCBEBB");
        form.put("emails", List.of(Map.of("address", "office@example.org", "sharedMailbox", true)));
        form.put("turnover", "1000000.00");
        form.put("balanceTotal", "1000000.00");
        form.put("fte", "10");
        form.put("fiscalYearStart", "2025-01-01");
        form.put("fiscalYearEnd", "2025-12-31");
        form.put("publicShare", "0");
        form.put("declarationRules", true);
        return new Answers(form);
    }

    static Answers everything() {
        Map<String, Object> all = new HashMap<>(start().values());
        all.putAll(data().values());
        all.put("chosenSize", "SMALL");
        return new Answers(all);
    }
}
