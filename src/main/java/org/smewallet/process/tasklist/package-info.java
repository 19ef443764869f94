/** The engine's web applications for staff: who may enter, what they see there and what they may ask. */
package org.smewallet.process.tasklist;
