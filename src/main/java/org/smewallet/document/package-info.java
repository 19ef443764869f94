/** Uploaded documents: checked, stored with their hash, given back as they came. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.smewallet.document;
