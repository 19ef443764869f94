/** The pages for entrepreneurs, providers, finance and the public: rendered on the server, whole without script. */
@org.springframework.modulith.ApplicationModule
package org.smewallet.portal;
