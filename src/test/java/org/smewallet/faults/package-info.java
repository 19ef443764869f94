/** Two nodes on one PostgreSQL, as processes of their own, and what happens to them: each fault is done for real and judged by what must hold. */
package org.smewallet.faults;
