// The guided form: one step at a time. Without script all steps stand below each other on the page.
(function () {
  "use strict";

  var step = null;
  var asked = null;

  function form() {
    return document.querySelector("form[data-guide]");
  }

  function steps() {
    return Array.prototype.filter.call(document.querySelectorAll("#step-body > fieldset"), function (part) {
      return !part.hidden;
    });
  }

  function stepOf(element) {
    return element && element.closest("#step-body > fieldset");
  }

  function mark(shown, position, count) {
    document.querySelectorAll("#form-steps a").forEach(function (link) {
      if (link.getAttribute("href") === "#" + shown.id) {
        link.setAttribute("aria-current", "step");
      } else {
        link.removeAttribute("aria-current");
      }
    });
    var moves = document.querySelector(".moves");
    moves.hidden = false;
    moves.querySelector('[data-move="-1"]').hidden = position === 0;
    moves.querySelector('[data-move="1"]').hidden = position === count - 1;
  }

  // Shows one step; the others keep their answers.
  function show(wanted) {
    var all = steps();
    var position = Math.max(0, all.indexOf(wanted));
    all.forEach(function (part, i) {
      part.classList.toggle("away", i !== position);
    });
    step = all[position].id;
    mark(all[position], position, all.length);
    document.dispatchEvent(new CustomEvent("guide:step", {detail: step}));
  }

  // Goes to a step or to a field in one, as an address with # asks.
  function go() {
    if (!form()) {
      return;
    }
    // An earlier step was perhaps taken before the draft had its own address.
    if (location.pathname !== form().getAttribute("action")) {
      history.replaceState(null, "", form().getAttribute("action") + location.hash);
    }
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    var part = location.hash.length > 1 ? stepOf(target) : steps()[0];
    if (!part) {
      return;
    }
    show(part);
    var focus = target || part;
    if (focus === part) {
      focus = part.querySelector("legend");
      focus.tabIndex = -1;
    }
    focus.focus();
    focus.scrollIntoView({block: focus.tagName === "LEGEND" ? "start" : "center"});
  }

  function first(remembered) {
    var error = document.querySelector("#errors a");
    return stepOf(location.hash.length > 1 && document.getElementById(location.hash.slice(1)))
      || stepOf(error && document.getElementById(error.getAttribute("href").slice(1)))
      || document.querySelector("#result") && document.getElementById("step-check")
      || stepOf(remembered && document.getElementById(remembered)) || steps()[0];
  }

  window.guide = {
    form: form,
    step: function () {
      return step;
    },
    start: function (remembered) {
      show(first(remembered));
    }
  };

  document.addEventListener("click", function (event) {
    var move = event.target.closest && event.target.closest("[data-move]");
    if (move) {
      var all = steps();
      var next = all[all.findIndex(function (part) {
        return part.id === step;
      }) + Number(move.dataset.move)];
      if (next) {
        location.hash = next.id;
      }
    }
    var rows = event.target.closest && event.target.closest("button[name=_rows]");
    asked = rows ? rows.value : asked;
    // The same place once more: the address does not change, so nobody tells.
    var link = event.target.closest && event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) {
      setTimeout(go);
    }
  });
  window.addEventListener("hashchange", go);
  window.addEventListener("popstate", function () {
    if (form() && location.pathname !== form().getAttribute("action")) {
      go();
    }
  });
  // What the rules do not offer beside the other answers goes out of sight, but for what is chosen already.
  function narrow() {
    document.querySelectorAll("#withheld data").forEach(function (field) {
      var withheld = field.value.split(" ");
      Array.prototype.forEach.call(document.getElementById(field.dataset.field).options, function (option) {
        option.hidden = option.disabled = !option.selected && withheld.indexOf(option.value) >= 0;
      });
    });
  }
  document.addEventListener("DOMContentLoaded", narrow);
  document.addEventListener("htmx:oobAfterSwap", narrow);

  // Another answer can hide the step or bring one back; a changed list comes as a new form.
  function again() {
    if (form() && step) {
      show(document.getElementById(step));
    }
  }
  document.addEventListener("change", function () {
    setTimeout(again);
  });
  // A row was added or taken away: the keyboard goes on there.
  document.addEventListener("htmx:afterSettle", function () {
    again();
    var picked = asked && asked.indexOf("pick:") === 0 && document.getElementById("f-" + asked.split(":")[1]);
    if (picked) {
      picked.focus();
    }
    var add = asked && document.querySelector('button[value="add:' + asked.split(":")[1] + '"]');
    if (add) {
      var rows = add.parentNode.querySelectorAll(".row");
      (asked.indexOf("add:") === 0 ? rows[rows.length - 1].querySelector("input") : add).focus();
    }
    asked = null;
  });
})();
