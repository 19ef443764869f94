package org.smewallet.faults;

import java.util.List;
import java.util.Map;
import org.smewallet.production.InstallationSettings;

/** Who works here, as the login server knows them. */
final class People {

    static final Map<String, Object> FINANCE = finance("finance");
    static final Map<String, Object> FINANCE_2 = finance("finance2");
    static final String TRAINER_ENTERPRISE = "1998001149";
    static final Map<String, Object> PROVIDER = Map.of("sub", "provider2", "vo_doelgroepcode", "EA", "vo_orgcode", TRAINER_ENTERPRISE,
            "smewallet_rol_3d", List.of("provider:" + TRAINER_ENTERPRISE));

    private People() {
    }

    /** The legal representative of an enterprise. */
    static Map<String, Object> representative(String enterprise) {
        return Map.of("sub", "representative-" + enterprise, "vo_doelgroepcode", "EA", "vo_orgcode", enterprise);
    }

    private static Map<String, Object> finance(String person) {
        return Map.of("sub", person, "vo_doelgroepcode", "GID", "vo_orgcode", InstallationSettings.AGENCY,
                "smewallet_rol_3d", List.of("finance-manager:" + InstallationSettings.AGENCY));
    }
}
