package org.smewallet.enterprise;

import org.smewallet.shared.EnterpriseNumber;

/** An enterprise to choose from. */
public record EnterpriseName(EnterpriseNumber number, String name) {
}
