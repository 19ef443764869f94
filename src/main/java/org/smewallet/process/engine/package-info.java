/** How the engine is set up: its schema, what it deploys, what a diagram may reach, and the doors that stay shut. */
package org.smewallet.process.engine;
