package org.smewallet.enterprise;

import java.util.LinkedHashMap;
import java.util.Map;
import org.smewallet.enterprise.RegisteredEnterprise.Establishment;
import org.smewallet.shared.NaceCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a registration show when they are opened, by field. */
@Service
@Transactional(readOnly = true)
public class RegistrationContents {

    private final RegistrationDesk desk;
    private final Enterprises enterprises;
    private final NaceCodes naceCodes;

    RegistrationContents(RegistrationDesk desk, Enterprises enterprises, NaceCodes naceCodes) {
        this.desk = desk;
        this.enterprises = enterprises;
        this.naceCodes = naceCodes;
    }

    /**
     * Form {@code enterpriseData}: what was told last (R-REG-07) and what the register tells, read-only but for the
     * proposed main activity (R-REG-03).
     */
    public Map<String, Object> enterpriseData(String number) {
        RegisteredEnterprise registered = desk.fromRegister(desk.load(number));
        Map<String, Object> shown = new LinkedHashMap<>(enterprises.findByNumber(registered.number()).map(Enterprise::data).map(FilledForm::of).orElse(Map.of()));
        shown.put("name", registered.name());
        shown.put("legalForm", registered.legalForm());
        shown.put("kboStatus", registered.status());
        shown.put("registeredOffice", registered.address());
        shown.put("representatives", String.join(", ", registered.representatives()));
        shown.put("flemishEstablishments", String.join(", ", registered.establishments().stream()
                .filter(establishment -> "FLEMISH".equals(establishment.region())).map(Establishment::number).map(Object::toString).toList()));
        if (registered.naceCode() != null && !isInForce(shown.get("mainNaceCode"))) {
            shown.put("mainNaceCode", registered.naceCode().toString());
        }
        return shown;
    }

    private boolean isInForce(Object code) {
        return code instanceof String text && naceCodes.exists(NaceCode.parse(text), desk.today());
    }

    /** Form {@code confirmSize}: the size by the figures, and the choice made before. */
    public Map<String, Object> confirmSize(String number) {
        EnterpriseRegistration registration = desk.load(number);
        Map<String, Object> shown = new LinkedHashMap<>();
        registration.proposedSize().ifPresent(size -> shown.put("proposedSize", size.name()));
        registration.chosenSize().or(registration::proposedSize).ifPresent(size -> shown.put("chosenSize", size.name()));
        registration.sizeExplanation().ifPresent(text -> shown.put("reason", text));
        return shown;
    }

    /** Form {@code reviewSize}: what the case worker compares (R-SIZE-06). */
    public Map<String, Object> reviewSize(String number) {
        Map<String, Object> shown = whose(desk.load(number));
        shown.putAll(confirmSize(number));
        return shown;
    }

    /** Form {@code reviewBlocked}: which enterprise the wrong codes were for, and whom to write to (R-ID-05). */
    public Map<String, Object> reviewBlocked(String number) {
        EnterpriseRegistration registration = desk.load(number);
        Map<String, Object> shown = whose(registration);
        shown.put("contactEmail", registration.contactEmail());
        return shown;
    }

    private Map<String, Object> whose(EnterpriseRegistration registration) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("enterpriseNumber", registration.enterprise().toString());
        shown.put("name", desk.fromRegister(registration).name());
        return shown;
    }
}
