/** Service tasks and forms of {@code recovery}, and the way between a recovery and its file. */
package org.smewallet.process.recovery;
