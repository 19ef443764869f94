package org.smewallet.enterprise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smewallet.notification.RegisteredAddresses;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** The addresses that enterprises registered, for many at once. */
@Component
class EnterpriseAddresses implements RegisteredAddresses {

    private final NamedParameterJdbcOperations jdbc;

    EnterpriseAddresses(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, List<String>> of(Collection<String> numbers) {
        Map<String, List<String>> addresses = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.query("select enterprise_number, address from enterprise_email where enterprise_number in (:numbers)"
                    + " order by enterprise_number, line_number", Map.of("numbers", numbers),
                    row -> {
                        addresses.computeIfAbsent(row.getString(1), number -> new ArrayList<>()).add(row.getString(2));
                    });
        }
        return addresses;
    }
}
