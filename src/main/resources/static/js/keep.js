// Keeps the guided form while it is typed: on the server, and in this tab for as long as the server can't be reached.
(function () {
  "use strict";

  var PAUSE = 1200;
  var AGAIN = 5000;
  var timer = null;
  var sending = false;
  var dirty = false;
  var unsent = null;
  var leaving = false;
  var drawn = null;

  function form() {
    return window.guide.form();
  }

  function say(text, link) {
    var line = document.getElementById("kept");
    if (line.textContent !== text) {
      line.textContent = text;
    }
    if (link) {
      var anchor = document.createElement("a");
      anchor.href = location.pathname;
      anchor.textContent = link;
      line.append(" ", anchor);
    }
  }

  function place() {
    return "application:" + form().dataset.guide + ":" + form().getAttribute("action");
  }

  function typed(withFiles) {
    var data = new FormData(form());
    data.delete("_action");
    if (!withFiles) {
      form().querySelectorAll("input[type=file]").forEach(function (field) {
        data.delete(field.name);
      });
    }
    return data;
  }

  function remember() {
    var entry = {step: window.guide.step()};
    if (leaving) {
      entry.sent = true;
    }
    if (dirty || unsent) {
      entry.fields = Array.from(typed(false).entries()).filter(function (pair) {
        return pair[0] !== "_csrf" && pair[0] !== "_token";
      });
    }
    try {
      sessionStorage.setItem(place(), JSON.stringify(entry));
    } catch (full) {
      // The page itself still has everything.
    }
  }

  function later(time) {
    clearTimeout(timer);
    timer = setTimeout(send, time);
  }

  function replace(answer, id) {
    var fresh = answer.querySelector("#" + id);
    var old = document.getElementById(id);
    if (fresh && old && fresh.innerHTML !== old.innerHTML) {
      old.innerHTML = fresh.innerHTML;
    }
  }

  // What is wrong so far, beside its field; not under the hands of who is typing there.
  function tell(answer) {
    form().querySelectorAll("#step-body .field").forEach(function (field) {
      var input = field.querySelector("input:not([type=hidden]), select, textarea");
      if (!input || input === document.activeElement) {
        return;
      }
      var wrong = answer.querySelector('[data-wrong="' + input.id + '"]');
      var line = field.querySelector(".wrong-text");
      if (wrong) {
        line = line || document.createElement("p");
        line.className = "wrong-text";
        line.id = input.id + "-error";
        line.textContent = wrong.textContent;
        (field.querySelector("input, select, textarea, .tick")).before(line);
        input.setAttribute("aria-invalid", "true");
        input.setAttribute("aria-errormessage", line.id);
        field.classList.add("wrong");
      } else if (line && input.value) {
        line.remove();
        input.removeAttribute("aria-invalid");
        input.removeAttribute("aria-errormessage");
        field.classList.remove("wrong");
      }
    });
  }

  function take(answer, box) {
    form().elements._revision.value = box.dataset.revision;
    if (form().getAttribute("action") !== box.dataset.address) {
      sessionStorage.removeItem(place());
      form().setAttribute("action", box.dataset.address);
      form().dataset.keep = box.dataset.address + "/keep";
      history.replaceState(null, "", box.dataset.address + location.hash);
    }
    answer.querySelectorAll("[data-document]").forEach(function (stored) {
      form().elements[stored.dataset.document].value = stored.value;
      form().querySelector('[data-document-kept="' + stored.dataset.document + '"]').hidden = false;
    });
    answer.querySelectorAll("[data-shown]").forEach(function (figure) {
      document.querySelector("#" + figure.dataset.shown + " .value").textContent = figure.textContent;
    });
    ["form-steps", "missing", "live"].forEach(function (id) {
      replace(answer, id);
    });
    tell(answer);
    document.dispatchEvent(new Event("change"));
  }

  // Gives back whether it was kept.
  function read(text, ended) {
    var answer = new DOMParser().parseFromString(text, "text/html");
    var box = answer.getElementById("kept-answer");
    if (box && box.dataset.kept) {
      take(answer, box);
      say(answer.querySelector('[data-part="kept"]').textContent);
      return true;
    }
    var overtaken = answer.getElementById("overtaken");
    var refused = answer.querySelector(".note.bad");
    var words = document.getElementById("kept").dataset;
    if (overtaken && !document.getElementById("overtaken")) {
      document.getElementById("form-steps").closest("nav").before(overtaken);
    }
    if (overtaken) {
      say(words.refused);
    } else if (refused) {
      say(words.refused + " " + refused.textContent.trim());
    } else {
      say(ended ? words.ended : words.refused, ended ? words.login : null);
    }
    return false;
  }

  function send() {
    if (sending || leaving || !form() || document.getElementById("overtaken") || !unsent && !dirty) {
      return;
    }
    var first = unsent;
    var body = first || typed(false);
    // What did not arrive is sent once more as it was, so that it is not taken for somebody else's.
    unsent = body;
    sending = true;
    if (!first) {
      dirty = false;
    }
    fetch(form().dataset.keep, {method: "POST", body: body, credentials: "same-origin", keepalive: document.hidden}).then(function (response) {
      return response.text().then(function (text) {
        return read(text, response.redirected || response.status === 401 || response.status === 403);
      });
    }).then(function (kept) {
      unsent = null;
      sending = false;
      dirty = dirty || !kept;
      remember();
      if (kept && dirty) {
        later(PAUSE);
      }
    }).catch(function () {
      sending = false;
      remember();
      say(document.getElementById("kept").dataset.offline);
      later(AGAIN);
    });
  }

  function changed(event) {
    if (!form() || !event.target.closest || !event.target.closest("#form") || event.target.name === "_providerName" || event.target.type === "file") {
      return;
    }
    dirty = true;
    remember();
    later(event.type === "change" ? 250 : PAUSE);
  }

  // After an interruption the server draws the form again with what this tab still has.
  function restore(fields) {
    return window.redrawForm(form(), fields).then(function (fresh) {
      if (fresh) {
        drawn = fresh;
        say(document.getElementById("kept").dataset.restored);
        dirty = true;
        later(PAUSE);
      }
    });
  }

  document.addEventListener("input", changed);
  document.addEventListener("change", changed);
  document.addEventListener("guide:step", remember);
  document.addEventListener("htmx:afterSettle", function () {
    if (form() && form() !== drawn) {
      drawn = form();
      dirty = true;
      later(250);
    }
  });
  ["online", "pageshow"].forEach(function (name) {
    window.addEventListener(name, function () {
      leaving = false;
      later(0);
    });
  });
  document.addEventListener("visibilitychange", send);
  document.addEventListener("click", function (event) {
    if (event.target.closest && event.target.closest("[data-forget]")) {
      leaving = true;
      sessionStorage.removeItem(place());
    }
  });
  document.addEventListener("submit", function (event) {
    if (event.target !== form() || event.defaultPrevented) {
      return;
    }
    if (sending) {
      // First the answer on what is on its way, so that the two are not taken for two persons.
      event.preventDefault();
      var button = event.submitter;
      setTimeout(function () {
        form().requestSubmit(button);
      }, 200);
      return;
    }
    var overtaken = document.getElementById("overtaken");
    if (overtaken) {
      // Whoever saves now has seen that it takes the place of the others.
      form().elements._revision.value = overtaken.dataset.current;
    }
    leaving = true;
    clearTimeout(timer);
    // A changed list comes back with the page itself.
    dirty = !event.submitter || event.submitter.name !== "_rows";
    unsent = dirty ? unsent : null;
    remember();
  });

  window.guide.keeping = {
    busy: function () {
      return sending;
    },
    /** Sends the form with its files by this call; what comes back is read as ever. */
    send: function (call, done) {
      call.open("POST", form().dataset.keep);
      call.addEventListener("loadend", function () {
        sending = false;
        var kept = call.status !== 0 && read(call.responseText, call.status === 401 || call.status === 403);
        done(kept, call.status);
        later(PAUSE);
      });
      sending = true;
      call.send(typed(true));
    }
  };

  document.addEventListener("DOMContentLoaded", function () {
    if (!form()) {
      return;
    }
    drawn = form();
    var entry = JSON.parse(sessionStorage.getItem(place()) || "{}");
    var answered = document.querySelector("#errors, #result, #overtaken, main > .note.good[role=status], main > .note.bad[role=alert]");
    if (entry.fields && !answered) {
      restore(entry.fields).then(function () {
        window.guide.start(entry.step);
      });
    } else {
      window.guide.start(entry.step);
    }
  });
})();
