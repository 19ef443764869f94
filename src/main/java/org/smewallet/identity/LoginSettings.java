package org.smewallet.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the login service calls things; agreed per installation with its operator.
 *
 * @param roleClaim claim that holds our own roles; roles of other applications stand in other claims and count for nothing
 * @param agency organisation code of the agency: only its people can be staff
 */
@ConfigurationProperties("smewallet.login")
record LoginSettings(@DefaultValue("smewallet_rol_3d") String roleClaim, @DefaultValue("") String agency) {
}
