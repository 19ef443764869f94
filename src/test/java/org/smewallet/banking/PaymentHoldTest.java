package org.smewallet.banking;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.smewallet.identity.Actor;
import org.smewallet.shared.StepNotAllowed;

class PaymentHoldTest {

    @Test
    void while_payments_are_held_no_file_is_cut_or_released() {
        PaymentFiles files = new PaymentFiles(null, null, null, null, null, null, new PaymentHold(true), null);
        assertThatThrownBy(() -> files.cut(Actor.SYSTEM)).isInstanceOf(StepNotAllowed.class);
        assertThatThrownBy(() -> files.release("PF-2026-000001", Actor.SYSTEM)).isInstanceOf(StepNotAllowed.class);
        assertThatCode(() -> new PaymentHold(false).refuse()).doesNotThrowAnyException();
    }
}
