package org.smewallet.process.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.document.Documents;
import org.smewallet.identity.Persona;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.process.demo.ExampleStatement.Line;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.FileStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files that profile demo starts with, one in each situation, so that everyone who signs in finds something to do;
 * made by the same steps that people take, once per database, unless {@code smewallet.demo.data=none}.
 */
@Component
@Profile("demo")
@Order(ExampleData.ORDER + 1)
public class ExampleFiles implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ExampleFiles.class);

    private final ApplicationProcess applications;
    private final CaseFiles files;
    private final ExampleBank bank;
    private final Documents documents;
    private final TransactionTemplate whole;
    private final Clock clock;
    private final boolean wanted;

    ExampleFiles(ApplicationProcess applications, CaseFiles files, ExampleBank bank, Documents documents, PlatformTransactionManager transactions, Clock clock,
            @Value("${smewallet.demo.data:all}") String data) {
        this.applications = applications;
        this.files = files;
        this.bank = bank;
        this.documents = documents;
        this.whole = new TransactionTemplate(transactions);
        this.clock = clock;
        this.wanted = !"none".equals(data);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            try {
                load();
            } catch (RuntimeException e) {
                // The clock can start on any day; whatever that day's rules make of the examples, the product starts.
                LOG.warn("No example files could be made on {}", Brussels.today(clock), e);
            }
        }
    }

    /** Makes them all or none; a database that holds any file is left as it is. */
    public void load() {
        whole.executeWithoutResult(status -> {
            if (files.list(Persona.CASEWORKER.actor(), null, null, 0, 1).total() == 0) {
                make();
            }
        });
    }

    private void make() {
        submit(ExampleApplication.TRAINING_555);
        confirm(ExampleApplication.SMALL_1000);
        List<Line> deposits = new ArrayList<>();
        addDeposit(deposits, confirm(ExampleApplication.MEDIUM_1000), true);
        addDeposit(deposits, confirm(ExampleApplication.UNDER_REVIEW), false);
        if (!deposits.isEmpty()) {
            bank.send(Persona.FINANCE.actor(), deposits);
        }
        submit(ExampleApplication.CYBERSECURITY);
        submit(ExampleApplication.TOO_LATE);
        applications.openDraft(ExampleApplication.DRAFT.applicant().representative().actor(), ExampleApplication.DRAFT.applicant().number(),
                form(ExampleApplication.DRAFT));
    }

    private FileNumber submit(ExampleApplication example) {
        return applications.submitComplete(example.applicant().representative().actor(), example.applicant().number(), form(example));
    }

    private Answers form(ExampleApplication example) {
        return example.form(Brussels.today(clock), () -> agreement(example.applicant()));
    }

    /** Advice asks for the signed agreement. */
    private String agreement(ExampleEnterprises applicant) {
        try (InputStream pdf = new ClassPathResource("demo/agreement.pdf").getInputStream()) {
            return documents.store("overeenkomst.pdf", pdf.readAllBytes(), applicant.number().digits(), applicant.representative().actor().person())
                    .id().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a day whose rules refuse the application nobody is asked to confirm it. */
    private FileNumber confirm(ExampleApplication example) {
        FileNumber number = submit(example);
        if (file(number).status() == FileStatus.SUBMITTED) {
            applications.decideAsProvider(example.provider().answers().actor(), number, ExampleApplication.confirmation());
        }
        return number;
    }

    private void addDeposit(List<Line> deposits, FileNumber number, boolean rightCommunication) {
        CaseFile file = file(number);
        if (file.depositInstruction() != null) {
            deposits.add(bank.transfer(file, rightCommunication));
        }
    }

    private CaseFile file(FileNumber number) {
        return files.get(Persona.CASEWORKER.actor(), number);
    }
}
