package org.smewallet.control;

import org.smewallet.shared.Money;

/** What recoveries about a file ask, or asked, in all: the own part and the subsidy part of it. */
public record Claimed(Money own, Money subsidy) {
}
