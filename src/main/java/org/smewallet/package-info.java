/** The process application behind the SME e-wallet: one package for each capability, calls go down, facts go up as events. */
package org.smewallet;
