/** What profile demo has more: example enterprises, providers and files, and a bank that sends statements at a click. */
@org.springframework.modulith.NamedInterface("demo")
package org.smewallet.process.demo;
