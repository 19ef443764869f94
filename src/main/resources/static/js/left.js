// The engine's applications show a login of their own to whoever signed out or stayed away too long. It opens nothing:
// the page is asked for anew, and the server leads to where signing out ends and signing in begins.
new MutationObserver(function () {
  "use strict";

  if (document.querySelector("form[name=signinForm]")) {
    window.location.replace(window.location.pathname);
  }
}).observe(document.documentElement, { childList: true, subtree: true });
