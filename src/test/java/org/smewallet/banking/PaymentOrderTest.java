package org.smewallet.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smewallet.banking.PaymentOrder.State;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;
import org.smewallet.shared.StepNotAllowed;

@DisplayName("QUALITY 3.6: one order, one end-to-end id, one final state")
class PaymentOrderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Map<String, Consumer<PaymentOrder>> STEPS = Map.of(
        "put into a file", order -> order.putInto("PF-1", DAY), "release", PaymentOrder::release, "withdraw", PaymentOrder::withdraw,
        "settle", order -> order.settle(DAY), "reject", order -> order.reject("AC04"));
    private static final Map<State, Set<String>> ALLOWED = Map.of(
        State.WAITING, Set.of("put into a file", "withdraw", "settle"), State.IN_FILE, Set.of("release", "settle"), State.RELEASED, Set.of("settle", "reject"),
        State.SETTLED, Set.of("reject"), State.REJECTED, Set.of(), State.WITHDRAWN, Set.of());

    @ParameterizedTest
    @EnumSource
    void each_state_allows_its_own_steps_only(State state) {
        STEPS.forEach((name, step) -> {
            PaymentOrder order = in(state);
            if (ALLOWED.get(state).contains(name)) {
                step.accept(order);
                assertThat(order.state()).as(name).isNotEqualTo(state);
            } else {
                assertThatThrownBy(() -> step.accept(order)).as(name).isInstanceOf(StepNotAllowed.class);
                assertThat(order.state()).as(name).isEqualTo(state);
            }
        });
    }

    @Test
    void the_bank_is_never_asked_to_execute_on_a_past_day() {
        PaymentOrder late = in(State.WAITING);
        late.putInto("PF-1", DAY.plusDays(3));
        assertThat(late.requestedOn()).isEqualTo(DAY.plusDays(3));
        PaymentOrder early = in(State.WAITING);
        early.putInto("PF-1", DAY.minusDays(3));
        assertThat(early.requestedOn()).isEqualTo(DAY);
    }

    @Test
    void nothing_and_less_than_nothing_are_not_paid() {
        assertThatThrownBy(() -> wanted("KP-2026-000001-P1-1", "0.00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> wanted("KP-2026-000001-P1-1", "-1.00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> wanted("a".repeat(36), "1.00")).isInstanceOf(IllegalArgumentException.class);
    }

    private static PaymentOrder in(State state) {
        PaymentOrder order = new PaymentOrder(wanted("KP-2026-000001-P1-1", "1.00"), Instant.EPOCH);
        switch (state) {
            case WAITING -> { }
            case WITHDRAWN -> order.withdraw();
            case IN_FILE -> order.putInto("PF-1", DAY);
            default -> {
                order.putInto("PF-1", DAY);
                order.release();
                if (state == State.SETTLED) {
                    order.settle(DAY);
                } else if (state == State.REJECTED) {
                    order.reject("AC04");
                }
            }
        }
        assertThat(order.state()).isEqualTo(state);
        return order;
    }

    private static PaymentInstruction wanted(String endToEndId, String amount) {
        return new PaymentInstruction(endToEndId, PaymentKind.PAYOUT, "P1", FileNumber.of(2026, 1), "Provider",
            Iban.parse("BE68539007547034"), Money.of(amount), "INV 1", DAY);
    }
}
