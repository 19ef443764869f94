/** Enterprises, providers and their data for profile demo, so that a fresh installation can be tried at once. */
package org.smewallet.process.demo;
