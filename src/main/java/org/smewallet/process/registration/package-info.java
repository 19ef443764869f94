/** Registration of an enterprise: the delegates of its diagram and the one way in. */
package org.smewallet.process.registration;
