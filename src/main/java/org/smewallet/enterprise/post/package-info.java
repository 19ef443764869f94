/** How an activation letter leaves the house: to the print service, or onto the screen in training. */
package org.smewallet.enterprise.post;
