package org.smewallet.portal;

import org.smewallet.shared.EnterpriseNumber;

/** An enterprise to choose from. */
record EnterpriseName(EnterpriseNumber number, String name) {
}
