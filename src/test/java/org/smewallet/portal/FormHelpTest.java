package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever fills in a form of the portal finds help beside each field, but where the question says it all. */
class FormHelpTest {

    /** Fields whose question needs no more words; a declaration says what it declares. */
    private static final Map<String, Set<String>> CLEAR = Map.ofEntries(
            Map.entry("application", Set.of("firstName", "lastName", "rulesRead", "noRelatedParty", "noOtherAid", "participantsWorkHere", "contractStands")),
            Map.entry("cancelService", Set.of("understandsRepayment")), Map.entry("enterpriseData", Set.of("name", "declarationRules")),
            Map.entry("providerDecision", Set.of("customerKnown", "enrolled", "amountCorrect", "startDateCorrect", "themeCorrect", "participantsCorrect", "notRelated")),
            Map.entry("withdraw", Set.of("reason", "explanation", "understandsContract")));

    @Test
    @DisplayName("each field that must be written in a certain way has an example, which is written so")
    void examples() {
        Stream<FormComponent> fields = FormFiles.all().stream().flatMap(form -> FormSchema.flat(FormSchema.parse(FormFiles.text(form)).components()))
                .flatMap(c -> c.isList() ? FormSchema.flat(c.children()) : Stream.of(c)).filter(field -> field.pattern() != null);
        assertThat(fields).isNotEmpty().allSatisfy(field -> assertThat(field.example()).as(field.key()).matches(field.pattern()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"activationCode", "application", "askQuestion", "cancelService", "changeAccount", "changeEmails", "confirmAccount", "confirmSize",
        "decideAppeal", "enterpriseData", "invitePerson", "openRecovery", "orderPayment", "providerDecision", "rateProvider", "registerEnterprise", "uploadInvoice", "withdraw"})
    @DisplayName("each field of a form of the portal has its help, in both languages")
    void help(String form) throws IOException {
        Stream<FormComponent> fields = FormSchema.flat(FormSchema.parse(Files.readString(Path.of("forms", form + ".form"))).components())
                .flatMap(c -> c.isList() && !c.readOnly() ? FormSchema.flat(c.children()) : Stream.of(c)).filter(FormComponent::isAnswered);
        assertThat(fields).isNotEmpty().allSatisfy(field -> {
            boolean helped = !field.help().dutch().isBlank() && !field.help().english().isBlank();
            assertThat(helped).as(field.key()).isNotEqualTo(CLEAR.getOrDefault(form, Set.of()).contains(field.key()));
        });
    }
}
