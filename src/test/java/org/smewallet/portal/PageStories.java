package org.smewallet.portal;

import org.junit.jupiter.api.BeforeEach;
import org.smewallet.identity.Persona;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.process.demo.ExampleData;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.support.Bank;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.Example;
import org.smewallet.support.TimeMachine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the stories on the pages share: the example people on 15 April 2026, without files, and an entrepreneur who has signed in. */
abstract class PageStories {

    @LocalServerPort
    int port;
    @Autowired
    CleanDatabase database;
    @Autowired
    ExampleData examples;
    @Autowired
    TimeMachine time;
    @Autowired
    ApplicationProcess applications;
    @Autowired
    CaseFiles files;
    @Autowired
    Bank bank;
    @Autowired
    Example example;
    Client entrepreneur;

    @BeforeEach
    void the_example_people() {
        database.clean();
        time.jumpTo("2026-04-15T09:30");
        examples.load(true);
        entrepreneur = Client.of(port, "entrepreneur");
    }

    /** A file of the example enterprise whose wallet is full: 555.00 euro wait for the payment order. */
    FileNumber fundedFile() {
        entrepreneur.get(Filled.NEW);
        FileNumber file = new FileNumber(entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address().replace("/files/", ""));
        applications.decideAsProvider(Persona.PROVIDER.actor(), file, Example.confirmation());
        CaseFile.DepositInstruction asked = files.get(Persona.ENTREPRENEUR.actor(), file).depositInstruction();
        bank.statement(Bank.Line.deposit(asked.amount().toString(), asked.communication().digits(), "BE68539007547034"));
        time.runDue();
        return file;
    }

    /** A file of the example enterprise, as far as the payment of its whole invoice. */
    FileNumber paidFile() {
        FileNumber file = fundedFile();
        applications.orderPayment(Persona.ENTREPRENEUR.actor(), file, example.paymentOrder(file, "F-1", "555.00", "2026-04-15", false));
        bank.executePayments();
        time.runDue();
        return file;
    }
}
