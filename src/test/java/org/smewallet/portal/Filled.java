package org.smewallet.portal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A submitted application and a draft of the example enterprise, made through the pages.
 *
 * @param file address of the page of the submitted file
 * @param draft address of the form of the draft
 */
record Filled(String file, String draft) {

    static final String NEW = "/applications/new/1998000060";

    static Filled in(int port) {
        Client client = Client.of(port, "entrepreneur");
        client.get(NEW);
        String file = client.post(NEW, training("SUBMIT")).address();
        client.get(NEW);
        return new Filled(file, client.post(NEW, training("SAVE")).address());
    }

    /** The example training of 555.00 euro, complete. */
    static Map<String, String> training(String action) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_action", action);
        form.put("mainNaceCode", "62.100");
        form.put("pillar", "TRAINING");
        form.put("title", "Veilig werken in de cloud");
        form.put("trainingMode", "CLASSROOM");
        form.put("theme", "DIGITALISATION");
        form.put("topic", "SOFTWARE");
        form.put("providerNumber", "DV.O222378");
        form.put("agreementDate", "2026-04-01");
        form.put("startDate", "2026-04-15");
        form.put("endDate", "2026-04-17");
        form.put("hours", "12");
        form.put("participants[0].firstName", "Deelnemer");
        form.put("participants[0].lastName", "Een");
        form.put("participants[0].employmentLink", "EMPLOYEE");
        form.put("feeExVat", "555,00");
        for (String declaration : new String[] {"rulesRead", "noRelatedParty", "noOtherAid", "participantsWorkHere", "contractStands"}) {
            form.put(declaration, "true");
        }
        return form;
    }

    /** The provider confirms with every check ticked. */
    static Map<String, String> confirmation() {
        return Map.of("_action", "DECIDE", "decision", "CONFIRM", "customerKnown", "true", "enrolled", "true", "amountCorrect", "true",
                "startDateCorrect", "true", "themeCorrect", "true", "participantsCorrect", "true", "notRelated", "true");
    }
}
