package org.smewallet.enterprise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smewallet.enterprise.EnterpriseRegistration.DeclaredRole;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EnterpriseSize;

/** Reads the short forms of a registration; what is wrong stands noted in the answers. */
final class RegistrationForms {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_CODE = 12;

    private RegistrationForms() {
    }

    /** Form {@code registerEnterprise}. */
    record Start(EnterpriseNumber enterprise, String contactEmail, DeclaredRole role) {
    }

    /** Form {@code confirmSize}. */
    record Size(EnterpriseSize chosen, String reason) {
    }

    /** Form {@code reviewSize}. */
    record Review(boolean accepted, String note) {
    }

    static Start start(Answers form) {
        return new Start(
                form.required("enterpriseNumber", form.parsed("enterpriseNumber", EnterpriseNumber::parse, "ondernemingsnummer", "enterprise number")),
                form.required("contactEmail", form.parsed("contactEmail", EmailAddress::checked, "e-mailadres", "e-mail address")),
                form.required("role", form.choice("role", DeclaredRole.class)));
    }

    /** A choice other than the proposal needs its reason (R-SIZE-06). */
    static Size size(Answers form, EnterpriseSize proposed) {
        EnterpriseSize chosen = form.required("chosenSize", form.choice("chosenSize", EnterpriseSize.class));
        String reason = form.text("reason", LONGEST_REASON).orElse(null);
        if (chosen != null && chosen != proposed && reason == null) {
            form.reject("reason", "Leg uit waarom u een andere grootte kiest dan voorgesteld.", "Explain why you choose another size than proposed.");
        }
        return new Size(chosen, reason);
    }

    /** The choice that came along with the start, if it still fits the proposal. */
    static Optional<Size> validSize(Answers form, EnterpriseSize proposed) {
        Size size = size(form, proposed);
        return form.violations().isEmpty() ? Optional.of(size) : Optional.empty();
    }

    static Review review(Answers form) {
        Decision decision = form.required("decision", form.choice("decision", Decision.class));
        String note = form.text("note", LONGEST_REASON).orElse(null);
        if (decision == Decision.BACK && note == null) {
            form.reject("note", "Zeg de onderneming wat er moet veranderen.", "Tell the enterprise what has to change.");
        }
        return new Review(decision == Decision.ACCEPT, note);
    }

    /** Form {@code reviewBlocked}. */
    static String note(Answers form) {
        return form.required("note", form.text("note", LONGEST_REASON));
    }

    /** The typed code; null when another code is ordered instead. */
    static String code(Answers form) {
        if (form.ticked("newCode")) {
            return null;
        }
        return form.required("activationCode", form.text("activationCode", LONGEST_CODE));
    }

    /** The answers of the forms that come after the first, and nothing else. */
    static Map<String, Object> laterAnswers(Answers all) {
        Map<String, Object> later = new LinkedHashMap<>(all.values());
        later.keySet().removeIf(key -> !EnterpriseDataForm.KEYS.contains(key) && !List.of("chosenSize", "reason").contains(key));
        return later;
    }

    private enum Decision {
        ACCEPT, BACK
    }
}
