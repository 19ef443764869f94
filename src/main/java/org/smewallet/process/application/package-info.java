/** Service tasks, forms and ownership of a file's diagram, {@code subsidyApplication}. */
package org.smewallet.process.application;
