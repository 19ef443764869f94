package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.smewallet.identity.Role;
import org.smewallet.shared.NotFound;
import org.smewallet.wallet.Ledger;
import org.smewallet.wallet.LedgerCheck;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The check of the whole ledger, for finance and operations. */
@RestController
@RequestMapping(path = "/api/v1/ledger-check", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Bank")
class LedgerController {

    private final Ledger ledger;
    private final Caller caller;

    LedgerController(Ledger ledger, Caller caller) {
        this.ledger = ledger;
        this.caller = caller;
    }

    @PostMapping
    @Operation(summary = "Check the whole ledger: balances and all that must always hold, with what was found")
    LedgerCheck check() {
        if (!caller.actor().is(Role.FINANCE_MANAGER) && !caller.actor().is(Role.ADMIN)) {
            throw new NotFound("Address");
        }
        return ledger.check();
    }
}
