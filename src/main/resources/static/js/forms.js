// Any form but the guided one: what was typed in this tab outlives a lost connection, an ended session and the back button;
// the keyboard goes to what is wrong. Without script the server still gives back what was sent.
(function () {
  "use strict";

  var HALF_AN_HOUR = 1800000;

  function form() {
    return document.querySelector("form#form:not([data-guide])");
  }

  function place() {
    return "form:" + location.pathname;
  }

  function say(text, address, words) {
    var line = document.getElementById("form-say");
    line.hidden = false;
    line.textContent = text;
    if (address) {
      var link = document.createElement("a");
      link.href = address;
      link.textContent = words;
      line.append(" ", link);
    }
  }

  function forget() {
    Object.keys(sessionStorage).forEach(function (name) {
      if (name.indexOf("form:") === 0) {
        sessionStorage.removeItem(name);
      }
    });
  }

  function remember() {
    var fields = Array.from(new FormData(form()).entries()).filter(function (pair) {
      return typeof pair[1] === "string" && pair[0].charAt(0) !== "_";
    });
    try {
      sessionStorage.setItem(place(), JSON.stringify({at: Date.now(), fields: fields}));
    } catch (full) {
      // The page itself still has everything.
    }
  }

  // The server draws a form with what was typed, its added rows too; nothing is done with it. Gives the new form, if there is one.
  function redraw(old, fields) {
    var data = new FormData();
    fields.forEach(function (pair) {
      data.append(pair[0], pair[1]);
    });
    ["_csrf", "_token"].forEach(function (name) {
      data.append(name, old.elements[name].value);
    });
    data.append("_rows", "restore");
    return fetch(old.getAttribute("action"), {method: "POST", body: data, credentials: "same-origin"}).then(function (response) {
      return response.text();
    }).then(function (text) {
      var fresh = new DOMParser().parseFromString(text, "text/html").querySelector("form#form");
      if (fresh) {
        old.replaceWith(fresh);
        window.htmx.process(fresh);
        document.dispatchEvent(new Event("change"));
      }
      return fresh;
    });
  }

  window.redrawForm = redraw;

  function begin() {
    var wrong = document.querySelector("#errors, main > .note.bad[role=alert]");
    if (wrong) {
      wrong.tabIndex = -1;
      wrong.focus();
    }
    if (document.querySelector("main > .note.good[role=status]")) {
      forget();
    }
    var entry = form() && JSON.parse(sessionStorage.getItem(place()) || "null");
    if (entry && Date.now() - entry.at < HALF_AN_HOUR && !wrong && !document.getElementById("going-on")) {
      redraw(form(), entry.fields).then(function (fresh) {
        if (fresh) {
          say(document.getElementById("form-say").dataset.restored);
        }
      });
    }
  }

  function typed(event) {
    if (form() && event.target.closest && event.target.closest("form#form")) {
      remember();
    }
  }

  document.addEventListener("input", typed);
  document.addEventListener("change", typed);
  document.addEventListener("submit", function (event) {
    if (/\/logout$/.test(event.target.action)) {
      forget();
    } else if (event.target === form() && !navigator.onLine) {
      event.preventDefault();
      say(document.getElementById("form-say").dataset.offline);
    }
  });
  document.addEventListener("htmx:responseError", function () {
    if (form()) {
      remember();
      var words = document.getElementById("form-say").dataset;
      say(words.ended, location.pathname, words.login);
    }
  });
  document.addEventListener("DOMContentLoaded", begin);
})();
