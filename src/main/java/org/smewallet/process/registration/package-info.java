/** Registration of an enterprise: the delegates of its diagram and the one way in. */
@org.springframework.modulith.NamedInterface("registration")
package org.smewallet.process.registration;
